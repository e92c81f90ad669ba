// What a message carries besides words: a photo, a file, a place, a sticker and their kin.

import { openPhoto } from "./dialog.js";
import { h, name } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

export function media(message, sender) {
  return Object.keys(SHOW)
    .filter((kind) => message[kind])
    .map((kind) => SHOW[kind](message[kind], message, sender));
}

function photo({ url, width, height }, message, sender) {
  const words = message.caption || t("photoFrom", { name: sender });
  return h("button", { type: "button", class: "photo", "aria-label": `${t("openPhoto")}: ${words}`, onclick: () => openPhoto(url, words) },
    h("img", { src: url, width, height, alt: "", loading: "lazy" }));
}

function file({ url, name: filename, size }) {
  return h("a", { class: "attachment", href: url, download: filename },
    icon("file"), h("span", {}, name(filename || url), h("small", {}, bytes(size))));
}

function bytes(size) {
  if (!size) return "";
  const [amount, unit] = size < 1e6 ? [size / 1e3, "kB"] : [size / 1e6, "MB"];
  return `${amount.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} ${unit}`;
}

function place({ title, address, latitude, longitude }, message) {
  if (message.venue && !title) return null;
  const degrees = { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) };
  return h("p", { class: "attachment place" },
    icon("pin"),
    h("span", {}, title ? [name(title), h("small", {}, name(address ?? ""))] : null, h("small", {}, t("placeAt", degrees))));
}

const sticker = ({ emoji }) =>
  h("p", { class: "sticker", role: "img", "aria-label": `${t("sticker")} ${emoji ?? ""}` }, emoji ?? "☺");

function timed({ duration }, message) {
  const kind = message.voice ? "voice" : "video";
  return h("p", { class: "attachment" }, icon(kind), h("span", {}, t(kind), h("small", {}, t("seconds", { count: duration ?? 0 }))));
}

const poll = ({ question, options }) =>
  h("div", { class: "poll" },
    h("p", { class: "attachment" }, icon("poll"), h("strong", { dir: "auto" }, question)),
    h("ul", {}, (options ?? []).map((option) => h("li", { dir: "auto" }, option.text ?? option))));

const contact = ({ first_name, phone_number }) =>
  h("p", { class: "attachment" }, icon("contact"), h("span", {}, name(first_name), h("small", {}, phone_number)));

const SHOW = { photo, document: file, location: place, venue: place, sticker, voice: timed, video: timed, poll, contact };
