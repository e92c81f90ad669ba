// The sandbox's clock: an hour, a day or a week later with one tap, so that reminders need not be waited for.

import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { moveClock, readWorld } from "./door.js";
import { t } from "./strings.js";
import { clock, day } from "./times.js";

const STEPS = [["hourLater", 60], ["dayLater", 24 * 60], ["weekLater", 7 * 24 * 60]];

/** Throws what the door throws when the clock cannot be read. */
export async function openHours() {
  let { now } = await readWorld();
  return openDialog(t("hoursTitle"), () => {
    const trouble = h("p", { class: "trouble", role: "alert" });
    const shown = h("p", { class: "present", role: "status" }, words(now));
    const move = (minutes) =>
      moveClock(minutes).then((moved) => shown.replaceChildren(words(moved.now)), (error) => trouble.replaceChildren(error.message));
    return [
      h("p", { class: "hint" }, t("hoursHint", { bot: "Lokalråd" })),
      shown,
      h("div", { class: "dialog-actions" },
        STEPS.map(([key, minutes], index) =>
          h("button", { type: "button", class: index ? null : "primary", autofocus: !index, onclick: () => move(minutes) }, t(key)))),
      trouble,
    ];
  });
}

const words = (now) => t("hoursNow", { day: day(now), clock: clock(now) });
