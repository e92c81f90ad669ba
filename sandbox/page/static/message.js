// One message as an article: who, what, when, and what can be done with it.

import { inlineButtons } from "./buttons.js";
import { isEditable } from "./conversation.js";
import { h, name, quiet } from "./dom.js";
import { icon } from "./icons.js";
import { media } from "./media.js";
import { openMenu } from "./menu.js";
import { richText } from "./richtext.js";
import { t } from "./strings.js";
import { clock, iso } from "./times.js";

/** `context`: {person, bot, taps, find, tap, copy, follow, say, reply, edit, jump}. `continued`: same sender as just before. */
export function renderMessage(message, context, continued) {
  if (message.from === "system") return systemLine(message);
  const sender = message.from === "bot" ? context.bot.name : context.person.name;
  const ids = `m-${context.person.id}-${message.message_id}`;
  return h("article",
    {
      class: `message from-${message.from}${continued ? " continued" : ""}`,
      tabindex: "-1",
      "data-id": message.message_id,
      "aria-labelledby": `${ids}-who ${ids}-when`,
    },
    h("div", { class: "beside" },
      h("div", { class: `bubble${isBare(message) ? " bare" : ""}`, lang: context.person.language || null },
        h("span", { class: "quiet", id: `${ids}-who`, lang: document.documentElement.lang }, t("wrote", { name: sender })),
        quote(message, context),
        forwarded(message),
        media(message, sender),
        words(message, context),
        stamp(message, `${ids}-when`)),
      moreButton(message, context)),
    inlineButtons(message, context));
}

const isBare = (message) => Boolean(message.sticker) && !message.reply_to;

function systemLine(message) {
  return h("p", { class: "system-line", dir: "auto", "data-id": message.message_id }, message.text ?? "");
}

function words(message, context) {
  const text = message.text ?? message.caption;
  if (!text) return isEmpty(message) ? h("p", { class: "words" }, h("em", {}, t("unknownKind"))) : null;
  return h("div", { class: "words", dir: "auto" }, richText(text, message.entities, context));
}

const CARRIED = ["photo", "document", "location", "venue", "sticker", "voice", "video", "poll", "contact"];
const isEmpty = (message) => !CARRIED.some((kind) => message[kind]);

function stamp(message, id) {
  return h("p", { class: "stamp", id, lang: document.documentElement.lang },
    message.edit_date ? h("span", {}, t("edited"), " ") : null,
    h("time", { datetime: iso(message.date) }, clock(message.date)));
}

const forwarded = (message) =>
  message.forwarded
    ? h("p", { class: "forwarded", lang: document.documentElement.lang }, t("forwardedFrom"), " ", name(message.forwarded))
    : null;

function quote(message, { find, bot, person, jump }) {
  const quoted = message.reply_to ? find(message.reply_to) : null;
  if (!quoted) return null;
  const sender = quoted.from === "bot" ? bot.name : person.name;
  return h("button", { type: "button", class: "quote", title: t("toQuoted"), onclick: () => jump(quoted.message_id) },
    h("strong", {}, name(sender)), h("span", { dir: "auto" }, summary(quoted)));
}

/** A message in one line. */
export function summary(message) {
  const kind = CARRIED.find((carried) => message[carried]);
  const named = { location: "place", venue: "place" }[kind] ?? kind;
  return message.text || message.caption || message.document?.name || (named ? t(named) : t("unknownKind"));
}

function moreButton(message, context) {
  const open = (event) => openMenu(event.currentTarget, t("messageActions"), actions(message, context));
  return h("button",
    {
      type: "button", class: "round more", tabindex: "-1", "aria-haspopup": "menu", title: t("messageActions"),
      "aria-label": t("messageActions"), onclick: open,
    },
    icon("more"));
}

function actions(message, context) {
  const text = message.text ?? message.caption;
  return [
    { label: t("reply"), icon: "reply", run: () => context.reply(message) },
    isEditable(message) ? { label: t("edit"), icon: "edit", run: () => context.edit(message) } : null,
    text ? { label: t("copyText"), icon: "copy", run: () => context.copy(text) } : null,
  ].filter(Boolean);
}
