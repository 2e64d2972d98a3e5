// The list of municipalities after each ";": what was chosen before stays in front. Without this, it helps with the first.
"use strict";
(() => {
  const field = document.querySelector("#areas");
  const list = document.querySelector("#towns");
  if (!field || !list) return;
  const names = [...list.options].map((one) => one.value);
  let shown = "";
  field.addEventListener("input", () => {
    const at = field.value.lastIndexOf(";");
    const front = at < 0 ? "" : `${field.value.slice(0, at)}; `;
    if (front === shown) return;
    shown = front;
    list.replaceChildren(...names.map((name) => {
      const option = document.createElement("option");
      option.value = front + name;
      return option;
    }));
  });
})();
