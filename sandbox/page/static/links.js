// Where a link leads: into this chat, to the telephone, out of the sandbox, or nowhere.

const OUTSIDE = new Set(["http:", "https:", "mailto:", "tg:"]);
const TELEGRAM = new Set(["t.me", "telegram.me", "telegram.dog"]);

/** → {kind: "start" | "phone" | "outside" | "refused", href, payload?}. A `javascript:` link is refused. */
export function destination(url, username) {
  let parsed;
  try {
    parsed = new URL(url);
  } catch {
    return { kind: "refused", href: "" };
  }
  if (parsed.protocol === "tel:") return { kind: "phone", href: parsed.href };
  const payload = startPayload(parsed, username);
  if (payload !== null) return { kind: "start", href: parsed.href, payload };
  return { kind: OUTSIDE.has(parsed.protocol) ? "outside" : "refused", href: parsed.href };
}

/** null unless the address starts this very bot in a private chat. */
function startPayload(parsed, username) {
  const web = TELEGRAM.has(parsed.hostname) && parsed.pathname.replace(/^\/|\/$/g, "");
  const app = parsed.protocol === "tg:" && parsed.searchParams.get("domain");
  const named = (web || app || "").toLowerCase() === username.toLowerCase();
  return named && !parsed.searchParams.has("startgroup") ? (parsed.searchParams.get("start") ?? "") : null;
}
