// The page's own sentences in the language somebody chose; the bot's sentences come from the bot.

import { DA } from "./strings-da.js";
import { EN } from "./strings-en.js";

const LANGUAGES = { da: DA, en: EN };
const REMEMBERED = "lokalraad-page-language";

let chosen = localStorage.getItem(REMEMBERED) === "en" ? "en" : "da";

export const language = () => chosen;

export function speak(code) {
  chosen = code in LANGUAGES ? code : "da";
  localStorage.setItem(REMEMBERED, chosen);
  document.documentElement.lang = chosen;
}

/** The sentence for a key; `{word}` in it is replaced by `words.word`. A missing key shows itself. */
export function t(key, words = {}) {
  const sentence = LANGUAGES[chosen][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, word) => String(words[word] ?? whole));
}
