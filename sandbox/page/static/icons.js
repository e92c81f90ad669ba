// Line drawings, 24 by 24, that always stand beside words (seen or spoken).

import { svg } from "./dom.js";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
  send: "M5 12l14-7-5 15-3-6z",
  attach: "M12 5v14M5 12h14",
  slash: "M15 5l-6 14",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  down: "M12 5v14M6 13l6 6 6-6",
  keyboard: "M4 7h16v10H4zM8 14h8M7.5 10.5h.01M12 10.5h.01M16.5 10.5h.01",
  edit: "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3",
  reply: "M10 7l-5 5 5 5M5 12h9a5 5 0 0 1 5 5",
  copy: "M9 9h10v10H9zM15 9V5H5v10h4",
  leave: "M8 16L17 7M10 7h7v7",
  pin: "M12 21s6-6 6-11a6 6 0 0 0-12 0c0 5 6 11 6 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  photo: "M4 6h16v12H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01",
  file: "M7 4h7l4 4v12H7zM14 4v4h4",
  sticker: "M12 4a8 8 0 1 0 8 8M9 10h.01M15 10h.01M9 14.500a4 4 0 0 0 6 0",
  voice: "M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v3",
  video: "M4 7h11v10H4zM15 11l5-3v8l-5-3",
  poll: "M6 19v-6M12 19V5M18 19v-9",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20a7 7 0 0 1 14 0",
  forward: "M14 7l5 5-5 5M19 12h-9a5 5 0 0 0-5 5",
  album: "M8 8h12v12H8zM4 16V4h12",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  start: "M8 5l11 7-11 7z",
  block: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.500 6.500l11 11",
  faults: "M12 4l9 16H3zM12 10v4M12 17h.01",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.500V12l3 2",
  list: "M5 7l1.500 1.500L9 6M5 13l1.500 1.500L9 12M5 19l1.500 1.500L9 18M12 7.500h7M12 13.500h7M12 19.500h7",
};

export function icon(kind) {
  return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: PATHS[kind], class: `icon-${kind}` }));
}
