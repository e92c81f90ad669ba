// The list of people whose telephone one can borrow.

import { avatar } from "./avatar.js";
import { h, name } from "./dom.js";
import { t } from "./strings.js";

/** `place(person)` → the address that opens this person here; `elsewhere`: whoever the other side shows. */
export function chooser({ people, side, more, place, elsewhere }) {
  const heading = `people-${side}`;
  return h("section", { class: "people", "aria-labelledby": heading },
    h("h2", { id: heading, tabindex: "-1" }, t(more ? "chooseMore" : "choose")),
    h("p", { class: "hint" }, t(more ? "chooseMoreHint" : "chooseHint")),
    h("ul", { class: "plain-list" }, people.map((person) => h("li", {}, entry(person, place, person === elsewhere)))));
}

function entry(person, place, taken) {
  const words = [
    avatar(person.name, person.color),
    h("span", { class: "person-words" },
      h("span", { class: "person-name" }, name(person.name)), " ",
      h("span", { class: `role role-${person.role}` }, t(person.role)), " ",
      h("span", { class: "about" }, taken ? t("elsewhere") : person.about)),
  ];
  return taken
    ? h("div", { class: "person taken" }, words)
    : h("a", { class: "person", href: place(person), "data-person": person.id }, words);
}
