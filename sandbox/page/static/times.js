// Clock and calendar words, in the councils' own time zone and the page's language.

import { language } from "./strings.js";

const ZONE = "Europe/Copenhagen";
const locale = () => (language() === "da" ? "da-DK" : "en-GB");
const format = (options, seconds) =>
  new Intl.DateTimeFormat(locale(), { timeZone: ZONE, ...options }).format(new Date(seconds * 1000));

export const clock = (seconds) => format({ hour: "2-digit", minute: "2-digit" }, seconds);
export const day = (seconds) => format({ weekday: "long", day: "numeric", month: "long" }, seconds);
export const iso = (seconds) => new Date(seconds * 1000).toISOString();

/** Two instants are on the same day when people in the zone would say so. */
export const sameDay = (one, other) =>
  format({ dateStyle: "short" }, one) === format({ dateStyle: "short" }, other);
