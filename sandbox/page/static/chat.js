// One person's chat with the bot: head, conversation, field and keyboard, wired to each other.

import { openAttach, openContact } from "./attach.js";
import { avatar } from "./avatar.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { openLinks } from "./deeplinks.js";
import { openLeaving } from "./dialog.js";
import { act, upload } from "./door.js";
import { h, name } from "./dom.js";
import { icon } from "./icons.js";
import { HEAR } from "./hearing.js";
import { Keyboard } from "./keyboard.js";
import { destination } from "./links.js";
import { Log } from "./log.js";
import { openMenu } from "./menu.js";
import { openPlace } from "./place.js";
import { t } from "./strings.js";
import { Taps } from "./taps.js";
import { Toasts } from "./toasts.js";

const TYPING = 5_000;

export class Chat {
  /** `back`: the address of the list of people; `extra()`: menu entries of the page itself; `heard()`: a message came. */
  constructor(world, person, { side, back, extra, heard }) {
    Object.assign(this, { world, person, extra, heard, bot: { ...world.bot } });
    this.toasts = new Toasts();
    this.conversation = new Conversation(person, (event, data) => HEAR[event]?.(this, data));
    this.taps = new Taps(() => this.log?.refreshTaps(), () => this.toasts.show(t("noAnswer", { bot: this.bot.name })));
    this.log = new Log(this.conversation, this.#context());
    this.composer = new Composer(person, this.bot, this.#writing());
    this.keyboard = new Keyboard(person.language || null, (button) => this.#press(button), (lostFocus) => this.#keyboardChanged(lostFocus));
    this.notice = h("p", { class: "notice", role: "status" });
    this.barrier = this.#barrier();
    this.element = this.#build(side, back);
    this.showBlocked();
    this.conversation.open();
  }

  close() {
    this.conversation.close();
    this.taps.forget();
    this.log.close();
  }

  focus() {
    // A touch screen would raise its keyboard over the conversation.
    if (matchMedia("(pointer: coarse)").matches || this.conversation.blocked) this.heading.focus();
    else this.composer.focus();
  }

  #build(side, back) {
    const heading = `chat-${side}`;
    this.state = h("span", { class: "state" }, t("actingAs", { name: "" }), name(this.person.name));
    this.typing = h("span", { class: "typing", hidden: true }, t("typing"));
    this.heading = h("h2", { id: heading, tabindex: "-1", "aria-label": t("chatHeading", { bot: this.bot.name, name: this.person.name }) },
      h("span", {}, this.bot.name), h("span", { class: "sub" }, this.state, this.typing));
    const more = h("button", { type: "button", class: "round", "aria-haspopup": "menu", "aria-label": t("more"), title: t("more"),
      onclick: () => this.#more(more) }, icon("more"));
    return h("section", { class: "chat", "aria-labelledby": heading },
      h("div", { class: "chat-head" },
        h("a", { class: "round", href: back, "aria-label": t("backToPeople"), title: t("backToPeople") }, icon("back")),
        avatar(this.person.name, this.person.color), this.heading, more),
      this.notice, this.log.element, this.toasts.element, this.barrier, this.composer.element, this.keyboard.element);
  }

  #barrier() {
    const button = h("button", { type: "button", class: "primary", onclick: () => this.#do("unblock") }, t("unblock"));
    return h("div", { class: "barrier", hidden: true },
      h("p", {}, t("blockedLine", { name: this.person.name, bot: this.bot.name })), button);
  }

  /** Does one thing as this person; what the sandbox refuses is said, never swallowed. → its answer, or null. */
  async #do(action, body = {}) {
    try {
      return await act(this.person.id, action, body);
    } catch (error) {
      this.toasts.show(error.message);
      return null;
    }
  }

  #context() {
    return {
      person: this.person, bot: this.bot, taps: this.taps,
      find: (id) => this.conversation.messages.get(id),
      tap: (id, data) => this.#tap(id, data),
      copy: (text) => this.#copy(text),
      follow: (url) => this.#follow(url),
      say: (text) => this.#do("text", { text }),
      reply: (message) => this.composer.reply(message, message.from === "bot" ? this.bot.name : this.person.name),
      edit: (message) => this.composer.edit(message),
      jump: (id) => this.log.jump(id),
      welcome: () => this.#welcome(),
    };
  }

  #writing() {
    return {
      send: async (text, replyTo) => {
        const body = replyTo ? { text, reply_to: replyTo } : { text };
        if (!(await this.#do("text", body))) this.composer.giveBack(text);
      },
      edit: (message, text) => this.#do("edit", { message_id: message.message_id, text }),
      lastOwn: () => this.conversation.lastOwn(),
      attach: (button) => openAttach(button, this.#attaching()),
      commands: (button) => this.#commands(button),
      toggleKeyboard: () => this.keyboard.toggle(),
    };
  }

  #attaching() {
    const send = (kind) => (file, caption) =>
      upload(this.person.id, kind, file, caption).catch((error) => this.toasts.show(error.message));
    return {
      photo: send("photo"),
      document: send("document"),
      place: (spot) => this.#do("location", spot),
      other: (kind) => this.#do("send", { kind }),
    };
  }

  #welcome() {
    return h("div", { class: "welcome" },
      h("p", { dir: "auto", lang: this.person.language || null }, this.bot.description || this.bot.short_description || ""),
      h("p", { class: "hint" }, t("empty")),
      h("button", { type: "button", class: "primary", onclick: () => this.#start() }, t("start")));
  }

  #start(payload = "") {
    this.composer.focus();
    return this.#do("start", payload ? { payload } : {});
  }

  async #tap(messageId, data) {
    this.taps.begin(messageId, data);
    const answer = await this.#do("tap", { message_id: messageId, data });
    if (answer) this.taps.named(messageId, data, answer.query_id);
    else this.taps.stop(messageId, data);
  }

  #follow(url) {
    const { kind, href, payload } = destination(url, this.bot.username);
    if (kind === "start") this.#start(payload);
    else if (kind === "outside") openLeaving(href);
  }

  #copy(text) {
    const done = (key) => () => this.toasts.show(t(key));
    (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(done("copied"), done("copyFailed"));
  }

  #press(button) {
    if (button.kind === "location") openPlace((spot) => this.#do("location", spot));
    else if (button.kind === "contact") openContact(this.person, () => this.#do("send", { kind: "contact" }));
    else this.#do("text", { text: button.text });
  }

  #keyboardChanged(lostFocus) {
    this.composer.keyboard({ present: this.keyboard.present, open: this.keyboard.open });
    this.showBlocked();
    if (lostFocus) this.composer.focus();
  }

  #commands(button) {
    const entry = ({ command, description }) =>
      ({ label: `/${command}`, hint: description, icon: "slash", run: () => this.#do("text", { text: `/${command}` }) });
    const { commands } = this.bot;
    if (commands.length > 0) openMenu(button, t("commands"), commands.map(entry));
    else this.toasts.show(t("noCommands", { bot: this.bot.name }));
  }

  #more(button) {
    const { bot, person } = this;
    const block = this.conversation.blocked
      ? { label: t("unblock"), icon: "block", run: () => this.#do("unblock") }
      : { label: t("block", { bot: bot.name }), icon: "block", run: () => this.#do("block") };
    openMenu(button, t("more"), [
      { label: t("start"), icon: "start", run: () => this.#start() },
      { label: t("links"), icon: "link", run: () => openLinks(this.world.links, bot, person, (payload) => this.#start(payload)) },
      block,
      ...this.extra(),
    ]);
  }

  showBlocked() {
    const { blocked } = this.conversation;
    this.barrier.hidden = !blocked;
    this.composer.element.hidden = blocked;
    this.keyboard.element.hidden = blocked || !this.keyboard.open;
  }

  showTyping(on) {
    clearTimeout(this.typingTimer);
    this.typing.hidden = !on;
    this.state.hidden = on;
    if (on) this.typingTimer = setTimeout(() => this.showTyping(false), TYPING);
  }

  settle() {
    this.composer.showEdit(Boolean(this.conversation.lastOwn()));
  }
}
