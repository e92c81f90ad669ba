// What can go wrong between the bot and Telegram, switched on and off by hand.

import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { readFaults, setFaults } from "./door.js";
import { t } from "./strings.js";

const NONE = { flood_seconds: 0, forbidden: false, lost_answers: 0, outage: false, slow_ms: 0 };

export const countFaults = (faults) => Object.values(faults ?? {}).filter(Boolean).length;

/** `changed(faults)` after they were saved. Throws what the door throws when they cannot be read. */
export async function openFaults(changed) {
  const faults = { ...NONE, ...(await readFaults()) };
  return openDialog(t("faultsTitle"), (close) => {
    const trouble = h("p", { class: "trouble", role: "alert" });
    const save = (wanted) =>
      setFaults(wanted).then(() => { changed(wanted); close(); }, (error) => trouble.replaceChildren(error.message));
    return form(faults, save, trouble);
  });
}

function form(faults, save, trouble) {
  const flood = number("flood_seconds", faults.flood_seconds, 3600);
  const lost = number("lost_answers", Math.round(faults.lost_answers * 100), 100);
  const slow = number("slow_ms", faults.slow_ms, 60_000);
  const forbidden = h("input", { type: "checkbox", name: "forbidden", checked: faults.forbidden });
  const outage = h("input", { type: "checkbox", name: "outage", checked: faults.outage, autofocus: true });
  const chosen = (event) => {
    event.preventDefault();
    save({
      flood_seconds: Number(flood.value), forbidden: forbidden.checked, lost_answers: Number(lost.value) / 100,
      outage: outage.checked, slow_ms: Number(slow.value),
    });
  };
  return h("form", { onsubmit: chosen },
    h("p", { class: "hint" }, t("faultsHint", { bot: "Lokalråd" })),
    h("label", { class: "choice" }, outage, h("span", {}, t("outage"))),
    h("label", { class: "choice" }, forbidden, h("span", {}, t("forbidden"))),
    h("label", { class: "number" }, t("flood"), flood),
    h("label", { class: "number" }, t("lostAnswers"), lost),
    h("label", { class: "number" }, t("slow"), slow),
    trouble,
    h("div", { class: "dialog-actions" },
      h("button", { type: "button", onclick: () => save(NONE) }, t("noFaults")),
      h("button", { class: "primary" }, t("saveFaults"))));
}

const number = (name, value, max) => h("input", { type: "number", name, min: "0", max, step: "1", required: true, value });
