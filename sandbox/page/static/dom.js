// Elements are built, never parsed: what people write can therefore not become markup.

const SVG = "http://www.w3.org/2000/svg";

/** `on…` functions become listeners; false, null and undefined leave an attribute out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Words for screen readers alone. */
export const quiet = (...words) => h("span", { class: "quiet" }, ...words);

/** A name in its own direction, so that an override in it turns nothing else around. */
export const name = (text, attributes = {}) => h("bdi", attributes, text);
