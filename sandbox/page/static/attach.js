// The menu of everything that is not words, the strange kinds included: a bot has to answer those as well.

import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { openMenu } from "./menu.js";
import { chooseFile, openUpload, samplePhoto } from "./photo.js";
import { openPlace } from "./place.js";
import { t } from "./strings.js";

const OTHERS = ["sticker", "voice", "video", "poll", "contact", "forward", "album"];

/** `does`: {photo(file, caption), document(file, caption), place(spot), other(kind)}. */
export function openAttach(button, does) {
  const photo = (file) => openUpload(file, true, does.photo);
  const other = (kind, symbol = kind) => ({ label: t(kind), icon: symbol, run: () => does.other(kind) });
  openMenu(button, t("attach"), [
    { label: t("choosePhoto"), icon: "photo", run: () => chooseFile("image/*", photo) },
    { label: t("samplePhoto"), icon: "photo", run: async () => photo(await samplePhoto()) },
    { label: t("chooseFile"), icon: "file", run: () => chooseFile("", (file) => openUpload(file, false, does.document)) },
    { label: t("place"), icon: "pin", run: () => openPlace(does.place) },
    { heading: t("otherKinds") },
    ...OTHERS.map((kind) => other(kind)),
    other("big_file", "file"),
  ]);
}

/** A telephone number is shared only when the person says so. */
export const openContact = (person, share) =>
  openDialog(t("contact"), (close) => {
    const shared = () => {
      close();
      share();
    };
    return [
      h("p", {}, t("contactAsk", { name: person.name })),
      h("div", { class: "dialog-actions" },
        h("button", { type: "button", onclick: close }, t("cancel")),
        h("button", { type: "button", class: "primary", onclick: shared }, t("contactShare"))),
    ];
  });
