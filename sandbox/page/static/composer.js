// Where a person writes: Enter sends, Shift+Enter makes a new line, arrow up in an empty field edits the last message.

import { h, name } from "./dom.js";
import { icon } from "./icons.js";
import { summary } from "./message.js";
import { t } from "./strings.js";

// What was begun and not sent, per person, so that looking at another chat costs nothing.
const drafts = new Map();

export class Composer {
  #target = null;
  #before = "";

  /** `does`: {send(text, replyTo), edit(message, text), lastOwn(), attach(button), commands(button), toggleKeyboard()}. */
  constructor(person, bot, does) {
    this.person = person;
    this.does = does;
    this.field = h("textarea", {
      rows: "1", dir: "auto", "aria-label": t("write", { bot: bot.name, name: person.name }), placeholder: t("placeholder"),
      autocomplete: "off", enterkeyhint: "send", oninput: () => this.#typed(), onkeydown: (event) => this.#keys(event),
    });
    this.field.value = drafts.get(person.id) ?? "";
    this.banner = h("div", { class: "banner", hidden: true });
    this.keyboardButton = round("showKeyboard", "keyboard", { hidden: true, onclick: () => this.does.toggleKeyboard() });
    this.editButton = round("editLast", "edit", { onclick: () => this.editLast(), class: "round edit-last" });
    this.sendButton = h("button", { class: "round send", "aria-label": t("send"), title: t("send") }, icon("send"));
    this.element = h("form", { class: "composer", onsubmit: (event) => this.#submit(event) }, this.banner, this.#row());
    this.#fit();
  }

  #row() {
    const menu = { "aria-haspopup": "menu" };
    return h("div", { class: "composer-row" },
      round("attach", "attach", { ...menu, onclick: (event) => this.does.attach(event.currentTarget) }),
      round("commands", "slash", { ...menu, onclick: (event) => this.does.commands(event.currentTarget) }),
      h("div", { class: "field" }, this.field, this.editButton, this.keyboardButton),
      this.sendButton);
  }

  focus() {
    this.field.focus();
  }

  placeholder(text) {
    this.field.placeholder = text || t("placeholder");
  }

  showEdit(possible) {
    this.editButton.hidden = !possible;
  }

  keyboard({ present, open }) {
    const label = t(open ? "hideKeyboard" : "showKeyboard");
    this.keyboardButton.hidden = !present;
    this.keyboardButton.setAttribute("aria-expanded", String(open));
    this.keyboardButton.setAttribute("aria-label", label);
    this.keyboardButton.title = label;
  }

  reply(message, sender) {
    this.#aim({ kind: "reply", message }, t("replyingTo", { name: "" }), sender);
  }

  edit(message) {
    if (this.#target?.kind !== "edit") this.#before = this.field.value;
    this.#aim({ kind: "edit", message }, t("editing"));
    this.field.value = message.text;
    this.#typed();
  }

  editLast() {
    const message = this.does.lastOwn();
    if (message) this.edit(message);
  }

  /** Puts back what could not be sent, unless something new stands there already. */
  giveBack(text) {
    if (!this.field.value) this.field.value = text;
    this.#typed();
  }

  #aim(target, words, sender = null) {
    this.#target = target;
    const undo = t(target.kind === "edit" ? "cancelEdit" : "cancelReply");
    this.banner.replaceChildren(
      icon(target.kind),
      h("p", {}, h("strong", {}, words, sender ? name(sender) : ""), h("span", { dir: "auto" }, summary(target.message))),
      h("button", { type: "button", class: "round", "aria-label": undo, title: undo, onclick: () => this.#letGo() }, icon("close")));
    this.banner.hidden = false;
    this.#nameSend();
    this.focus();
  }

  #letGo() {
    if (this.#target?.kind === "edit") this.field.value = this.#before;
    this.#target = null;
    this.banner.hidden = true;
    this.banner.replaceChildren();
    this.#nameSend();
    this.#typed();
    this.focus();
  }

  #nameSend() {
    const label = t(this.#target?.kind === "edit" ? "saveEdit" : "send");
    this.sendButton.setAttribute("aria-label", label);
    this.sendButton.title = label;
  }

  #submit(event) {
    event.preventDefault();
    const text = this.field.value;
    if (!text.trim()) return;
    const target = this.#target;
    if (target?.kind !== "edit") this.field.value = "";
    this.#letGo();
    if (target?.kind === "edit") this.does.edit(target.message, text);
    else this.does.send(text, target?.message.message_id);
  }

  #keys(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) this.#submit(event);
    else if (event.key === "ArrowUp" && !this.field.value && !this.#target) this.#up(event);
    else if (event.key === "Escape" && this.#target) this.#letGo();
  }

  #up(event) {
    event.preventDefault();
    this.editLast();
  }

  #typed() {
    if (this.#target?.kind !== "edit") drafts.set(this.person.id, this.field.value);
    this.element.classList.toggle("has-text", this.field.value.trim() !== "");
    this.#fit();
  }

  #fit() {
    this.field.style.height = "auto";
    if (this.field.scrollHeight) this.field.style.height = `${this.field.scrollHeight}px`;
  }
}

function round(label, kind, attributes) {
  return h("button", { type: "button", class: "round", "aria-label": t(label), title: t(label), ...attributes }, icon(kind));
}
