// A menu that hangs at its button: arrows move, Esc and Tab close, focus goes back where it came from.

import { h } from "./dom.js";
import { icon } from "./icons.js";

const GAP = 6;

/** `items`: {label, icon, run, hint?} or {heading}. */
export function openMenu(button, label, items) {
  const menu = h("div", { class: "menu", role: "menu", "aria-label": label, popover: "auto" }, items.map((item) => entry(item)));
  const close = () => menu.matches(":popover-open") && menu.hidePopover();
  menu.addEventListener("keydown", (event) => move(event, menu, close));
  menu.addEventListener("click", (event) => event.target.closest("[role=menuitem]") && close());
  menu.addEventListener("toggle", (event) => event.newState === "closed" && gone(menu, button));
  button.after(menu);
  button.setAttribute("aria-expanded", "true");
  menu.showPopover();
  place(menu, button);
  stops(menu)[0]?.focus();
}

function entry(item) {
  if (item.heading) return h("p", { class: "menu-heading", role: "presentation" }, item.heading);
  // The menu is closed (and focus back on its button) before the work begins, so a dialog returns focus there.
  const run = () => setTimeout(item.run);
  return h("button", { type: "button", role: "menuitem", tabindex: "-1", onclick: run },
    icon(item.icon), h("span", {}, item.label, item.hint ? h("small", {}, item.hint) : null));
}

const stops = (menu) => [...menu.querySelectorAll("[role=menuitem]")];

function gone(menu, button) {
  const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
  menu.remove();
  button.removeAttribute("aria-expanded");
  if (inside) button.focus();
}

function move(event, menu, close) {
  const all = stops(menu);
  const at = all.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 };
  if (event.key in steps) {
    event.preventDefault();
    all[steps[event.key] % all.length].focus();
  } else if (event.key === "Tab") {
    event.preventDefault();
    close();
  } else if (/^[\p{L}\p{N}/]$/u.test(event.key)) {
    const next = [...all.slice(at + 1), ...all].find((stop) => stop.textContent.toLowerCase().startsWith(event.key.toLowerCase()));
    next?.focus();
  }
}

/** Above or below the button, wherever there is more room, and never outside the window. */
function place(menu, button) {
  const spot = button.getBoundingClientRect();
  const below = innerHeight - spot.bottom - GAP;
  const above = spot.top - GAP;
  const room = Math.max(below, above) - GAP;
  menu.style.maxHeight = `${room}px`;
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.min(Math.max(GAP, spot.left), innerWidth - width - GAP);
  menu.style.left = `${Math.max(0, left)}px`;
  menu.style.top = below >= height || below >= above ? `${spot.bottom + GAP}px` : `${Math.max(GAP, above - height)}px`;
}
