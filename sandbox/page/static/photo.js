// A photo or a file on its way: looked at, captioned, sent. The preview is drawn, so it needs no address of its own.

import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { t } from "./strings.js";

/** Opens the system's own file chooser; `then(file)` only where somebody chose one. */
export function chooseFile(accept, then) {
  const input = h("input", { type: "file", accept, class: "chooser", "aria-label": t("chooseFile"), hidden: true });
  input.addEventListener("change", () => {
    input.remove();
    if (input.files[0]) then(input.files[0]);
  });
  input.addEventListener("cancel", () => input.remove());
  document.body.append(input);
  input.click();
}

/** `send(file, caption)`. */
export function openUpload(file, isPhoto, send) {
  return openDialog(t(isPhoto ? "photoTitle" : "fileTitle"), (close) => {
    const caption = h("textarea", { rows: "2", maxlength: "1024", dir: "auto", autofocus: true });
    const chosen = (event) => {
      event.preventDefault();
      close();
      send(file, caption.value.trim());
    };
    return h("form", { onsubmit: chosen },
      isPhoto ? preview(file) : null,
      h("p", { class: "hint" }, h("bdi", {}, file.name)),
      h("label", {}, t("caption"), caption),
      h("div", { class: "dialog-actions" },
        h("button", { type: "button", onclick: close }, t("cancel")),
        h("button", { class: "primary" }, t("send"))));
  });
}

const LONGEST = 480;

function preview(file) {
  const canvas = h("canvas", { class: "preview", role: "img", "aria-label": t("preview"), width: "0", height: "0" });
  const draw = (bitmap) => {
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    canvas.width = bitmap.width * scale;
    canvas.height = bitmap.height * scale;
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  };
  createImageBitmap(file).then(draw, () => canvas.replaceWith(h("p", {}, t("noPreview"))));
  return canvas;
}

/** A street at dusk with one lamp out, for whoever has no photo at hand. */
export async function samplePhoto() {
  const canvas = h("canvas", { width: "960", height: "640" });
  const pen = canvas.getContext("2d");
  const sky = pen.createLinearGradient(0, 0, 0, 640);
  sky.addColorStop(0, "#1f2f4a");
  sky.addColorStop(1, "#d98e5f");
  const boxes = [[sky, 0, 0, 960, 640], ["#2b2f36", 0, 520, 960, 120], ["#39414d", 560, 250, 300, 270], ["#39414d", 80, 320, 220, 200]];
  const windows = [600, 680, 760].map((x) => ["#f4cf82", x, 300, 36, 48]);
  const lamps = [[340, "#56606e"], [900, "#ffe9ad"]].flatMap(([x, light]) => [["#15181d", x, 180, 8, 350], [light, x - 34, 172, 44, 16]]);
  for (const [colour, ...box] of [...boxes, ...windows, ...lamps]) {
    pen.fillStyle = colour;
    pen.fillRect(...box);
  }
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  return new File([blob], t("samplePhotoName"), { type: "image/jpeg" });
}
