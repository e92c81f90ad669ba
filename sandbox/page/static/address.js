// `#amina+jonas` says who sits on the left and who on the right, so an address can be shared and reloaded.

const plain = (text) => text.normalize("NFKD").toLowerCase().replace(/æ/g, "ae").replace(/ø/g, "oe").replace(/[^\p{L}\p{N}]+/gu, "");

/** First names where they tell people apart, ids where they do not. */
export function slugs(people) {
  const first = (person) => plain(person.name.trim().split(/\s+/)[0]);
  const counts = new Map();
  for (const person of people) counts.set(first(person), (counts.get(first(person)) ?? 0) + 1);
  const unique = (person) => first(person) && counts.get(first(person)) === 1;
  return new Map(people.map((person) => [person.id, unique(person) ? first(person) : String(person.id)]));
}

/** → [left, right]: each a person or null; nobody sits on both sides. */
export function read(hash, people) {
  const known = slugs(people);
  const find = (word) =>
    people.find((person) => word && (known.get(person.id) === plain(word) || String(person.id) === word)) ?? null;
  const [left, right] = decode(hash.replace(/^#/, "")).split("+").map(find);
  return [left ?? null, right && right !== left ? right : null];
}

export function write([left, right], people) {
  const known = slugs(people);
  const word = (person) => (person ? encodeURIComponent(known.get(person.id)) : "");
  return "#" + word(left) + (right ? "+" + word(right) : "");
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
