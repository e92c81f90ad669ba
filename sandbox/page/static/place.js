// A place is chosen from a list or typed; the page never asks the browser where somebody really is.

import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { t } from "./strings.js";

const PLACES = [
  ["Ishøj Station", 55.6133, 12.3579],
  ["Brøndby Strand Centrum", 55.6213, 12.4226],
  ["Albertslund Station", 55.6574, 12.3535],
  ["Glostrup Station", 55.6632, 12.3977],
  ["Høje Taastrup Station", 55.649, 12.2694],
  ["Aarhus Rådhus", 56.1524, 10.2036],
];

/** `send({latitude, longitude})` with the chosen place. */
export function openPlace(send) {
  return openDialog(t("placeTitle"), (close) => {
    const latitude = degrees("latitude", PLACES[0][1], 90);
    const longitude = degrees("longitude", PLACES[0][2], 180);
    const chosen = (event) => {
      event.preventDefault();
      close();
      send({ latitude: Number(latitude.value), longitude: Number(longitude.value) });
    };
    const fill = (place) => {
      [latitude.value, longitude.value] = [place[1], place[2]];
    };
    return h("form", { onsubmit: chosen },
      h("p", { class: "hint" }, t("placeHint")),
      h("fieldset", {}, h("legend", {}, t("place")), PLACES.map((place, index) => choice(place, index, fill))),
      h("fieldset", { class: "two" }, h("legend", {}, t("placeOwn")),
        h("label", {}, t("latitude"), latitude), h("label", {}, t("longitude"), longitude)),
      h("div", { class: "dialog-actions" },
        h("button", { type: "button", onclick: close }, t("cancel")),
        h("button", { class: "primary" }, t("sendPlace"))));
  });
}

const degrees = (label, value, limit) =>
  h("input", { type: "number", name: label, step: "any", min: -limit, max: limit, required: true, value });

function choice(place, index, fill) {
  return h("label", { class: "choice" },
    h("input", { type: "radio", name: "place", checked: index === 0, autofocus: index === 0, onchange: () => fill(place) }),
    h("span", { lang: "da" }, place[0]));
}
