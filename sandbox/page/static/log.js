// The running conversation: it follows the newest message, unless the reader has scrolled up to read.

import { spin } from "./buttons.js";
import { h, quiet } from "./dom.js";
import { icon } from "./icons.js";
import { renderMessage } from "./message.js";
import { t } from "./strings.js";
import { day, sameDay } from "./times.js";

const NEAR = 80;
const TOGETHER = 5 * 60;
const SHOWN = 150;

export class Log {
  #last = null;
  #unread = 0;
  #follows = true;
  #older = 0;

  constructor(conversation, context) {
    this.conversation = conversation;
    this.context = context;
    const { bot, person } = context;
    const hint = `log-hint-${person.id}`;
    this.list = h("div", { class: "log-list" });
    this.region = h("div",
      {
        class: "log", role: "log", "aria-live": "off", tabindex: "0", "aria-describedby": hint,
        "aria-label": t("logLabel", { bot: bot.name, name: person.name }),
        onscroll: () => this.#scrolled(), onkeydown: (event) => this.#keys(event),
      },
      this.list);
    this.pill = h("button", { type: "button", class: "pill", hidden: true, onclick: () => this.toEnd(true) });
    this.element = h("div", { class: "log-frame" }, h("p", { class: "quiet", id: hint }, t("logHint")), this.region, this.pill);
    this.watcher = new ResizeObserver(() => this.#follows && this.toEnd());
    this.watcher.observe(this.list);
    this.watcher.observe(this.region);
  }

  close() {
    this.watcher.disconnect();
  }

  /** Everything anew, without reading it all out. */
  rebuild() {
    const kept = this.region.scrollTop;
    const held = document.activeElement.closest?.("[data-id]");
    const focused = this.list.contains(held) ? held.dataset.id : null;
    this.region.setAttribute("aria-live", "off");
    this.#last = null;
    const all = this.conversation.all();
    this.#older = Math.max(0, all.length - SHOWN - this.#shownMore);
    this.list.replaceChildren(this.#beginning(all));
    for (const message of all.slice(this.#older)) this.#append(message);
    if (this.#follows) this.toEnd();
    else this.region.scrollTop = kept;
    if (focused) (this.#find(focused) ?? this.region).focus({ preventScroll: true });
    setTimeout(() => this.region.setAttribute("aria-live", "polite"), 300);
  }

  #shownMore = 0;

  #beginning(all) {
    if (all.length === 0) return this.context.welcome();
    if (this.#older === 0) return "";
    const more = () => {
      this.#shownMore += SHOWN;
      this.rebuild();
      this.region.focus();
    };
    return h("button", { type: "button", class: "older", onclick: more }, t("older"));
  }

  add(message) {
    if (this.#last === null) this.list.replaceChildren();
    if (message.from === "person") this.#follows = true;
    const follows = this.#follows;
    this.#append(message);
    if (follows) this.toEnd();
    else this.#count(this.#unread + 1);
  }

  #append(message) {
    const before = this.#last;
    if (!before || !sameDay(before.date, message.date)) this.list.append(dayLine(message.date));
    this.list.append(renderMessage(message, this.context, this.#continues(before, message)));
    this.#last = message;
  }

  #continues(before, message) {
    return Boolean(before) && before.from === message.from && sameDay(before.date, message.date) && message.date - before.date < TOGETHER;
  }

  replace(message) {
    const old = this.#find(message.message_id);
    if (!old) return;
    const focus = focusWithin(old);
    const fresh = renderMessage(message, this.context, old.classList.contains("continued"));
    old.replaceWith(fresh);
    if (this.#last?.message_id === message.message_id) this.#last = message;
    focus?.(fresh);
  }

  #find(messageId) {
    return this.list.querySelector(`[data-id="${CSS.escape(messageId)}"]`);
  }

  refreshTaps() {
    for (const button of this.list.querySelectorAll("[data-tap]")) {
      spin(button, this.context.taps.waits(button.closest("[data-id]").dataset.id, button.dataset.tap));
    }
  }

  jump(messageId) {
    const target = this.#find(messageId);
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  }

  toEnd(focus = false) {
    this.#follows = true;
    this.region.scrollTop = this.region.scrollHeight;
    this.#count(0);
    if (focus) this.region.focus();
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.region;
    this.#follows = scrollHeight - scrollTop - clientHeight < NEAR;
    this.#count(this.#follows ? 0 : this.#unread);
  }

  #count(unread) {
    this.#unread = unread;
    this.pill.hidden = this.#follows;
    this.pill.classList.toggle("has-unread", unread > 0);
    const words = unread ? t("jumpDownCount", { count: unread }) : t("jumpDown");
    this.pill.replaceChildren(icon("down"), unread ? h("span", { "aria-hidden": "true" }, String(unread)) : "", quiet(words));
  }

  #keys(event) {
    const at = event.target.closest(".message");
    if (event.key === "Enter" && event.target === at) {
      event.preventDefault(); // or the same press would choose the first entry of the menu
      return at.querySelector(".more").click();
    }
    if (!["ArrowUp", "ArrowDown"].includes(event.key) || event.target.closest("[role=menu]")) return undefined;
    const all = [...this.list.querySelectorAll(".message")];
    const next = at ? all.indexOf(at) + (event.key === "ArrowUp" ? -1 : 1) : all.length - 1;
    if (!all[next]) return undefined;
    event.preventDefault();
    return all[next].focus();
  }
}

function dayLine(seconds) {
  const now = Date.now() / 1000;
  const near = sameDay(seconds, now) ? "today" : sameDay(seconds, now - 86_400) ? "yesterday" : null;
  return h("p", { class: "day-line" }, h("span", {}, near ? t(near) : day(seconds)));
}

/** An edited message keeps the reader's place: the same button if it is still there, else the first, else itself. */
function focusWithin(old) {
  const active = document.activeElement;
  if (!old.contains(active)) return null;
  const stops = (article) => [...article.querySelectorAll(".inline-buttons button, .inline-buttons a")];
  const place = stops(old).indexOf(active);
  return (fresh) => {
    const same = stops(fresh).find((stop) => stop.dataset.tap !== undefined && stop.dataset.tap === active.dataset.tap);
    const next = place < 0 ? fresh : (same ?? stops(fresh)[0] ?? fresh);
    next.focus({ preventScroll: place >= 0 });
  };
}
