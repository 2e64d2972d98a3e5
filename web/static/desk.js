// Keys for the review list: j and k go on and back, a approves, r opens the refusal, ? shows them. All of it works without.
"use strict";
(() => {
  const OFF = "wegwijs-keys-off";
  const cards = () => [...document.querySelectorAll("article.change")];
  const help = document.querySelector(".keys");
  const onBox = document.querySelector("#keys-on");
  const here = () => document.activeElement && document.activeElement.closest("article.change");

  const go = (step) => {
    const all = cards();
    const at = all.indexOf(here());
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
    if (next) { next.focus(); next.scrollIntoView({ block: "start" }); }
  };
  const approve = () => {
    const form = here() && here().querySelector("form.approve");
    if (!form) return;
    const check = form.querySelector("[name=checked]");
    if (check && !check.value && document.activeElement !== check) { check.focus(); return; }
    form.querySelector("[value=approve]").click();
  };
  const reject = () => {
    const details = here() && here().querySelector("details.reject");
    if (!details) return;
    details.open = true;
    details.querySelector("[name=reason]").focus();
  };
  const keys = { j: () => go(1), k: () => go(-1), a: approve, r: reject, "?": () => { help.hidden = !help.hidden; } };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    if (!onBox.checked && event.key !== "?") return;
    event.preventDefault();
    keys[event.key]();
  });
  if (onBox) {
    onBox.checked = localStorage.getItem(OFF) === null;
    help.hidden = false;
    onBox.addEventListener("change", () => {
      if (onBox.checked) localStorage.removeItem(OFF); else localStorage.setItem(OFF, "1");
    });
  }
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.matches("article.change")) target.focus();
})();
