// Inline buttons under a message: they spin until the tap is answered.

import { h, quiet } from "./dom.js";
import { icon } from "./icons.js";
import { destination } from "./links.js";
import { t } from "./strings.js";

export function inlineButtons(message, context) {
  if (!message.buttons?.length) return null;
  return h("div", { class: "inline-buttons" },
    message.buttons.map((row) => h("div", { class: "inline-row" }, row.map((button) => one(button, message, context)))));
}

function one(button, message, context) {
  const words = h("span", { dir: "auto" }, button.text);
  const shape = { class: `inline-button style-${style(button.style)}` };
  if (button.kind === "url") return link(button, words, shape, context);
  if (button.kind === "copy") {
    return h("button", { type: "button", ...shape, onclick: () => context.copy(button.data ?? button.text) }, words, icon("copy"));
  }
  const tap = () => !context.taps.waits(message.message_id, button.data) && context.tap(message.message_id, button.data);
  const element = h("button", { type: "button", ...shape, "data-tap": button.data ?? "", onclick: tap }, words);
  spin(element, context.taps.waits(message.message_id, button.data));
  return element;
}

const style = (value) => (["primary", "success", "danger"].includes(value) ? value : "plain");

function link(button, words, shape, { bot, follow }) {
  const { kind, href } = destination(button.url, bot.username);
  const opened = (event) => {
    event.preventDefault();
    follow(button.url);
  };
  if (kind === "start" || kind === "refused") return h("button", { type: "button", ...shape, onclick: opened }, words);
  if (kind === "phone") return h("a", { ...shape, href }, words);
  return h("a", { ...shape, href, rel: "noopener noreferrer", onclick: opened }, words, icon("leave"), quiet(" ", t("leaves")));
}

/** Turns the spinner of one button on or off without touching its focus. */
export function spin(element, waiting) {
  element.classList.toggle("spins", waiting);
  if (waiting) element.setAttribute("aria-busy", "true");
  else element.removeAttribute("aria-busy");
}
