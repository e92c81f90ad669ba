// Text with Telegram's entities → elements. Offsets count UTF-16 units, which is how JavaScript counts too.

import { h, quiet } from "./dom.js";
import { destination } from "./links.js";
import { t } from "./strings.js";

/** `follow` is asked to open a link, `say` to send a command. */
export function richText(text, entities, { follow, say, bot }) {
  const sorted = (entities ?? [])
    .filter((entity) => entity.length > 0 && entity.offset < text.length)
    .sort((one, other) => one.offset - other.offset || other.length - one.length);
  return weave(text, 0, text.length, sorted, { follow, say, bot });
}

/** Entities that cross (Telegram never sends them) are cut at the end of the outer one. */
function weave(text, from, to, entities, context) {
  const pieces = [];
  let at = from;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...after] = rest;
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    const inside = after.filter((other) => other.offset < end);
    rest = after.filter((other) => other.offset >= end);
    if (end <= start) continue;
    pieces.push(text.slice(at, start));
    pieces.push(dress(entity, text.slice(start, end), weave(text, start, end, inside, context), context));
    // A block ends its own line; the line break that follows it in the text would make a second one.
    at = BLOCKS.has(entity.type) && text[end] === "\n" && end < to ? end + 1 : end;
  }
  pieces.push(text.slice(at, to));
  return pieces.filter((piece) => piece !== "");
}

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

function dress(entity, words, children, context) {
  if (entity.type in TAGS) return h(TAGS[entity.type], {}, children);
  const dresser = DRESSERS[entity.type];
  return dresser ? dresser(entity, words, children, context) : h("span", { class: `is-${plain(entity.type)}` }, children);
}

const plain = (type) => String(type).replace(/[^a-z_]/g, "");
const withScheme = (words) => (/^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`);

const DRESSERS = {
  pre: (entity, words, children) => h("pre", { tabindex: "0" }, h("code", {}, children)),
  blockquote: (entity, words, children) => h("blockquote", {}, children),
  expandable_blockquote: (entity, words, children) => h("blockquote", {}, children),
  spoiler: (entity, words, children) => spoiler(children),
  url: (entity, words, children, context) => link(withScheme(words), children, context),
  text_link: (entity, words, children, context) => link(entity.url, children, context),
  email: (entity, words, children, context) => link(`mailto:${words}`, children, context),
  phone_number: (entity, words, children, context) => link(`tel:${words.replace(/[^\d+]/g, "")}`, children, context),
  bot_command: (entity, words, children, { say }) =>
    h("button", { type: "button", class: "in-text", onclick: () => say(words) }, children),
};

function spoiler(children) {
  const reveal = () => cover.replaceWith(h("span", { class: "revealed", tabindex: "-1" }, children));
  const cover = h("button", { type: "button", class: "spoiler", onclick: reveal },
    quiet(t("spoiler")), h("span", { "aria-hidden": "true", inert: true }, children.map((child) => cloned(child))));
  return cover;
}

const cloned = (child) => (typeof child === "string" ? child : child.cloneNode(true));

function link(url, children, { follow, bot }) {
  const { kind, href } = destination(url, bot.username);
  if (kind === "refused") return h("span", {}, children);
  if (kind === "phone") return h("a", { href }, children);
  const opened = (event) => {
    event.preventDefault();
    follow(url);
  };
  const leaving = kind === "outside" ? [h("span", { class: "leaving", "aria-hidden": "true" }, "↗"), quiet(" ", t("leaves"))] : [];
  return h("a", { href, rel: "noopener noreferrer", onclick: opened }, children, leaving);
}
