// Windows over the page: the browser's own <dialog> keeps focus inside, closes on Esc and gives focus back.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

let count = 0;

/** Shows `body(close)` under a title; `close` takes it away. Resolves when it is gone. */
export function openDialog(title, body, { role = null, lang = null } = {}) {
  const id = `dialog-${++count}`;
  const dialog = h("dialog", { "aria-labelledby": id, role });
  const close = () => dialog.close();
  dialog.append(
    h("div", { class: "dialog-head" },
      h("h2", { id, lang }, title),
      h("button", { type: "button", class: "round", "aria-label": t("close"), onclick: close }, icon("close"))),
    h("div", { class: "dialog-body" }, body(close)),
  );
  // Only a press that began on the backdrop closes: a selection dragged out of a field does not.
  dialog.addEventListener("pointerdown", (event) => event.target === dialog && close());
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve();
    });
  });
}

/** A notice with one button, as Telegram shows `show_alert`. */
export const openAlert = (title, text, lang) =>
  openDialog(title, (close) => [
    h("p", { class: "alert-text", dir: "auto", lang }, text),
    h("div", { class: "dialog-actions" },
      h("button", { type: "button", class: "primary", autofocus: true, onclick: close }, t("ok"))),
  ], { role: "alertdialog" });

/** An address that leads out of the sandbox is shown in full and opened by nobody but the reader. */
export const openLeaving = (href) =>
  openDialog(t("leavingTitle"), (close) => [
    h("p", {}, t("leavingHint")),
    h("p", { class: "address" }, h("bdi", {}, href)),
    h("div", { class: "dialog-actions" },
      h("button", { type: "button", onclick: close }, t("cancel")),
      h("a", { class: "primary", href, target: "_blank", rel: "noopener noreferrer", onclick: () => setTimeout(close) }, t("leave"))),
  ]);

/** A photo as large as the window allows. */
export const openPhoto = (url, words) =>
  openDialog(t("photo"), () => h("img", { class: "large-photo", src: url, alt: words }));
