// The reply keyboard a bot can put under the field: buttons that send words, a place or a telephone number.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

export class Keyboard {
  #keyboard = null;
  open = false;

  /** `press(button)` when one is chosen, `changed(lostFocus)` when it was shown, hidden or taken away. */
  constructor(lang, press, changed) {
    this.press = press;
    this.changed = changed;
    this.element = h("div", { class: "reply-keyboard", role: "group", "aria-label": t("keyboardLabel"), lang, hidden: true });
  }

  get present() {
    return this.#keyboard !== null;
  }

  show(keyboard) {
    const focused = this.element.contains(document.activeElement);
    this.#keyboard = keyboard;
    this.open = keyboard !== null;
    this.element.replaceChildren(...(keyboard?.rows ?? []).map((row) => this.#row(row)));
    this.#settle(focused);
  }

  toggle() {
    this.open = this.present && !this.open;
    this.#settle();
  }

  #settle(focused = this.element.contains(document.activeElement)) {
    this.element.hidden = !this.open;
    if (focused && this.open) this.element.querySelector("button")?.focus();
    this.changed(focused && !this.open);
  }

  #row(row) {
    return h("div", { class: "reply-row" }, row.map((button) =>
      h("button", { type: "button", onclick: () => this.#pressed(button) }, button.kind === "location" ? icon("pin") : null,
        button.kind === "contact" ? icon("contact") : null, h("span", { dir: "auto" }, button.text))));
  }

  #pressed(button) {
    // A one-time keyboard folds itself away but can be brought back, as in Telegram.
    if (this.#keyboard.one_time) this.toggle();
    this.press(button);
  }
}
