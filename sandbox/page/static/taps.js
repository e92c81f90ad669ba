// Buttons that were tapped and wait for an answer; none waits longer than fifteen seconds.

const PATIENCE = 15_000;

export class Taps {
  #waiting = new Map();
  #early = new Set();

  /** `changed()` when a spinner starts or stops, `late()` when patience ran out. */
  constructor(changed, late) {
    this.changed = changed;
    this.late = late;
  }

  waits(messageId, data) {
    return this.#waiting.has(key(messageId, data));
  }

  begin(messageId, data) {
    const timer = setTimeout(() => {
      this.stop(messageId, data);
      this.late();
    }, PATIENCE);
    this.#waiting.set(key(messageId, data), { timer, queryId: null });
    this.changed();
  }

  /** The answer may overtake the news of which query it answers. */
  named(messageId, data, queryId) {
    const tap = this.#waiting.get(key(messageId, data));
    if (!tap) return;
    tap.queryId = queryId;
    if (this.#early.delete(queryId)) this.stop(messageId, data);
  }

  answered(queryId) {
    const found = [...this.#waiting].find(([, tap]) => tap.queryId === queryId);
    if (found) this.#drop(found[0]);
    else this.#early.add(queryId);
  }

  stop(messageId, data) {
    this.#drop(key(messageId, data));
  }

  #drop(which) {
    clearTimeout(this.#waiting.get(which)?.timer);
    this.#waiting.delete(which);
    this.changed();
  }

  forget() {
    for (const tap of this.#waiting.values()) clearTimeout(tap.timer);
    this.#waiting.clear();
  }
}

const key = (messageId, data) => `${messageId}|${data}`;
