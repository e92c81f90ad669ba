// A disc in somebody's colour with their initial, light or dark, whichever can be read on it.

import { h } from "./dom.js";

export function avatar(words, colour) {
  const disc = h("span", { class: "avatar", "aria-hidden": "true" }, [...words.trim()][0] ?? "?");
  if (/^#[0-9a-f]{6}$/i.test(colour ?? "")) {
    disc.style.backgroundColor = colour;
    disc.style.color = luminance(colour) > 0.18 ? "#10171b" : "#ffffff";
  }
  return disc;
}

/** Relative luminance of WCAG 2; 0.18 is where black and white read equally well. */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
