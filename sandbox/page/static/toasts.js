// Short notices over a chat that go by themselves; a screen reader hears them as status.

import { h } from "./dom.js";

const SHORTEST = 5_000;
const PER_LETTER = 60;

export class Toasts {
  element = h("div", { class: "toasts", role: "status" });

  /** `lang` where the words are the bot's. */
  show(text, lang = null) {
    const toast = h("p", { class: "toast", dir: "auto", lang }, text);
    this.element.append(toast);
    setTimeout(() => toast.remove(), Math.max(SHORTEST, text.length * PER_LETTER));
  }
}
