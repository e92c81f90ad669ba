// Posters and invitations without a phone: the links the sandbox knows, and any other that somebody types.

import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { t } from "./strings.js";

/** `open(payload)` starts the bot with it. */
export function openLinks(links, bot, person, open) {
  return openDialog(t("linksTitle", { bot: bot.name }), (close) => {
    const go = (payload) => {
      close();
      open(payload);
    };
    const field = h("input", { type: "text", name: "payload", autocomplete: "off", spellcheck: "false", autofocus: links.length === 0 });
    const typed = (event) => {
      event.preventDefault();
      go(field.value);
    };
    return [
      h("p", { class: "hint" }, t("linksHint", { name: person.name })),
      h("ul", { class: "plain-list" }, links.map((link) => h("li", {}, known(link, bot, go)))),
      h("form", { onsubmit: typed },
        h("label", {}, t("payload"), field),
        h("div", { class: "dialog-actions" }, h("button", { class: "primary" }, t("openLink")))),
    ];
  });
}

function known({ label, payload }, bot, go) {
  return h("button", { type: "button", class: "wide", onclick: () => go(payload) },
    h("span", {}, label), h("small", {}, `t.me/${bot.username}${payload ? `?start=${payload}` : ""}`));
}
