// What one person's chat holds just now, kept current by the sandbox's events.

import { listen } from "./door.js";

export class Conversation {
  messages = new Map();
  keyboard = null;
  blocked = false;
  started = false;
  #leave = () => {};

  /** `changed(event, data)` is called after each event has been taken in. */
  constructor(person, changed) {
    this.person = person;
    this.blocked = person.blocked;
    this.started = person.started;
    this.changed = changed;
  }

  open() {
    this.#leave = listen(this.person.id, (event, data) => {
      this.#take(event, data);
      this.changed(event, data);
    });
  }

  close() {
    this.#leave();
  }

  #take(event, data) {
    if (event === "snapshot") this.#begin(data);
    else if (event === "message" || event === "edit") this.messages.set(data.message_id, data);
    else if (event === "delete") this.messages.delete(data.message_id);
    else if (event === "keyboard") this.keyboard = data;
    else if (event === "blocked") this.#block(data.blocked);
    if (event === "message" && data.from === "person") this.person.started = this.started = true;
  }

  #begin(snapshot) {
    this.messages = new Map(snapshot.messages.map((message) => [message.message_id, message]));
    this.keyboard = snapshot.keyboard;
    this.person.started = this.started = snapshot.started;
    this.#block(snapshot.blocked);
  }

  #block(blocked) {
    this.person.blocked = this.blocked = blocked;
  }

  /** Oldest first. */
  all() {
    return [...this.messages.values()];
  }

  /** The newest message of the person's own that is words and nothing else; undefined where there is none. */
  lastOwn() {
    return this.all().findLast(isEditable);
  }
}

export const isEditable = (message) => message.from === "person" && Boolean(message.text) && !message.forwarded;
