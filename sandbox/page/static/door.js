// The one place that talks to the sandbox: JSON there and back, and a stream of events per person.

import { t } from "./strings.js";

export class Refused extends Error {}

async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Refused(t("unreachable"));
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok || body.ok === false) throw new Refused(told(body, answer.status));
  return body;
}

/** The sandbox names what cannot be done; the page says it in the reader's language. */
const told = ({ code }, status) => (code ? t(`cannot_${code}`) : t("refused", { status }));

function post(path, body) {
  const json = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  return ask(path, json);
}

// What one person does arrives in the order they did it, however the network feels.
const queues = new Map();

function inOrder(personId, work) {
  const done = (queues.get(personId) ?? Promise.resolve()).then(work, work);
  queues.set(personId, done.catch(() => {}));
  return done;
}

export const readWorld = () => ask("/api/world");
export const readFaults = () => ask("/api/faults");
export const moveClock = (minutes) => post("/api/clock", { minutes });
export const setFaults = (faults) => post("/api/faults", faults);

export const act = (personId, action, body = {}) =>
  inOrder(personId, () => post(`/api/people/${personId}/${action}`, body));

/** `kind` is "photo" or "document". */
export function upload(personId, kind, file, caption) {
  const form = new FormData();
  form.append("file", file, file.name);
  if (caption) form.append("caption", caption);
  return inOrder(personId, () => ask(`/api/people/${personId}/${kind}`, { method: "POST", body: form }));
}

const EVENTS = [
  "snapshot", "message", "edit", "delete", "toast", "answered", "keyboard", "blocked", "commands", "typing",
];

/** Calls `hear(event, data)`; besides the sandbox's events also `lost` and `found` for the connection itself. */
export function listen(personId, hear) {
  const source = new EventSource(`/api/people/${personId}/events`);
  for (const event of EVENTS) {
    source.addEventListener(event, (message) => hear(event, JSON.parse(message.data)));
  }
  source.addEventListener("open", () => hear("found", {}));
  source.addEventListener("error", () => hear("lost", {}));
  return () => source.close();
}
