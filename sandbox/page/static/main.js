// The page: one or two people side by side, the list to choose them from, and the sandbox's own tools.

import * as address from "./address.js";
import { Chat } from "./chat.js";
import { chooser } from "./chooser.js";
import { openDialog } from "./dialog.js";
import { readWorld } from "./door.js";
import { h } from "./dom.js";
import { countFaults, openFaults } from "./faults.js";
import { openHours } from "./hours.js";
import { icon } from "./icons.js";
import { language, speak, t } from "./strings.js";

const top = document.getElementById("top");
const panes = document.getElementById("panes");
const wide = matchMedia("(min-width: 56rem)");

let world = null;
let sides = [];
let unseen = 0;

async function begin() {
  panes.replaceChildren(h("p", { class: "loading", role: "status" }, t("loading")));
  try {
    world = await readWorld();
  } catch (error) {
    panes.replaceChildren(h("div", { class: "loading" },
      h("p", { role: "alert" }, error.message), h("button", { type: "button", class: "primary", onclick: begin }, t("retry"))));
    return;
  }
  everything();
}

function everything() {
  document.documentElement.lang = language();
  title();
  head();
  for (const side of sides) side.chat?.close();
  sides = [];
  panes.replaceChildren();
  show();
}

function title() {
  document.title = (unseen ? `(${unseen}) ` : "") + t("title", { bot: world.bot.name });
}

function head() {
  top.replaceChildren(
    h("div", { class: "brand" }, h("h1", {}, world.bot.name, " ", h("span", { class: "tag" }, t("sandbox"))), h("p", {}, t("sandboxNote"))),
    h("nav", { "aria-label": t("tools") }, tools().map(({ label, icon: kind, run, lang }) =>
      h("button", { type: "button", class: "tool", lang, onclick: run }, kind ? icon(kind) : null, h("span", {}, label)))));
}

function tools() {
  const count = countFaults(world.faults);
  return [
    { label: t("try"), icon: "list", run: openTry },
    { label: count ? t("faultsOn", { count }) : t("faults"), icon: "faults", run: faults },
    ...(world.now ? [{ label: t("hours"), icon: "clock", run: hours }] : []),
    { label: t("switchLanguage"), lang: t("switchLanguageCode"), icon: "forward", run: switchLanguage },
  ];
}

const openTry = () => openDialog(t("tryTitle"), () => ideas());

function ideas() {
  const all = world.try?.length ? world.try : [t("tryEmpty", { bot: world.bot.name })];
  return h("ul", { class: "ideas" }, all.map((idea) => h("li", { dir: "auto", lang: "da" }, idea)));
}

/** What the right side says while nobody is chosen. */
const welcome = () =>
  h("section", { class: "people", "aria-labelledby": "ideas" }, h("h2", { id: "ideas" }, t("tryTitle")), ideas());

function faults() {
  const changed = (wanted) => {
    world.faults = wanted;
    head();
  };
  openFaults(changed).catch((error) => openDialog(t("faultsTitle"), () => h("p", { role: "alert" }, error.message)));
}

function hours() {
  openHours().catch((error) => openDialog(t("hoursTitle"), () => h("p", { role: "alert" }, error.message)));
}

function switchLanguage() {
  speak(t("switchLanguageCode"));
  everything();
  [...top.querySelectorAll(".tool")].at(-1)?.focus();
}

function show() {
  const wanted = address.read(location.hash, world.people);
  const shown = wide.matches ? wanted : wanted.slice(0, 1);
  shown.forEach((person, index) => fill(index, person, wanted));
  for (const side of sides.splice(shown.length)) leave(side);
  document.body.classList.toggle("in-chat", Boolean(sides[0].chat));
  panes.classList.toggle("two", sides.length > 1);
}

/** Puts a person, or the list of people, on one side; a chat that stays is left alone. */
function fill(index, person, wanted) {
  const old = sides[index];
  const address_ = (someone) => address.write(wanted.with(index, someone), world.people);
  if (person && old?.person === person) return old.chat.element.querySelector(".chat-head a").setAttribute("href", address_(null));
  const side = { person, pane: old?.pane ?? panes.appendChild(h("div", { class: "pane" })) };
  const name = index === 0 ? "left" : "right";
  old?.chat?.close();
  if (person) {
    side.chat = new Chat(world, person, { side: name, back: address_(null), extra: tools, heard });
    side.pane.replaceChildren(side.chat.element);
  } else if (index === 1 && !wanted[0]) {
    side.pane.replaceChildren(welcome());
  } else {
    const elsewhere = wanted[1 - index];
    side.pane.replaceChildren(chooser({
      people: world.people, side: name, more: index === 1, place: address_, elsewhere: wide.matches ? elsewhere : null,
    }));
  }
  sides[index] = side;
  if (old && old.person !== person) arrive(side, old.person);
  return undefined;
}

function leave(side) {
  side.chat?.close();
  side.pane.remove();
}

/** After a choice focus goes to the chat; after going back, to whoever one came from. */
function arrive(side, from) {
  if (side.chat) side.chat.focus();
  else (side.pane.querySelector(`[data-person="${from.id}"]`) ?? side.pane.querySelector("h2"))?.focus();
}

function heard() {
  if (!document.hidden) return;
  unseen += 1;
  title();
}

document.addEventListener("visibilitychange", () => {
  unseen = 0;
  if (world) title();
});
addEventListener("hashchange", () => world && show());
wide.addEventListener("change", () => world && everything());
speak(language());
begin();
