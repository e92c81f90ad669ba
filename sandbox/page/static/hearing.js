// What each event of the sandbox changes on the screen.

import { openAlert } from "./dialog.js";
import { t } from "./strings.js";

export const HEAR = {
  snapshot(chat, { bot }) {
    Object.assign(chat.bot, bot);
    chat.log.rebuild();
    HEAR.keyboard(chat, chat.conversation.keyboard);
    chat.showBlocked();
    chat.settle();
  },
  message(chat, message) {
    if (message.from === "bot") chat.showTyping(false);
    chat.log.add(message);
    chat.settle();
    if (message.from === "bot") chat.heard();
  },
  edit(chat, message) {
    chat.log.replace(message);
    chat.settle();
  },
  delete(chat) {
    chat.log.rebuild();
    chat.settle();
  },
  toast(chat, { text, alert }) {
    if (!text) return;
    if (alert) openAlert(chat.bot.name, text, chat.person.language || null);
    else chat.toasts.show(text, chat.person.language || null);
  },
  answered(chat, { query_id }) {
    chat.taps.answered(query_id);
  },
  keyboard(chat, keyboard) {
    chat.keyboard.show(keyboard);
    chat.composer.placeholder(keyboard?.placeholder);
  },
  blocked(chat) {
    const here = chat.element.contains(document.activeElement) || document.activeElement === document.body;
    chat.showBlocked();
    if (here) chat.focus();
  },
  commands(chat, commands) {
    chat.bot.commands = commands;
  },
  typing(chat) {
    chat.showTyping(true);
  },
  lost(chat) {
    chat.notice.textContent = t("lost");
  },
  found(chat) {
    chat.notice.textContent = "";
  },
};
