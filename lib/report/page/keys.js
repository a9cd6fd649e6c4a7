// Keys, anchors and the beginning.

const kKeys = [["f", "go to the filter"], ["j", "next finding"], ["k", "the one before"],
               ["o", "open or close it"], ["m", "mark it"], ["?", "these keys"], ["Esc", "leave"]];

let current = null;  // the finding that j and k have come to

function goTo(item) {
  if (!findings.turnTo(item)) return;
  current?.element.classList.remove("current");
  current = item;
  item.element.classList.add("current");
  item.element.querySelector("summary").focus({ preventScroll: true });
  item.element.scrollIntoView({ block: "start" });
}

function step(by) {
  const at = current ? findings.left.indexOf(current) : -1;
  const to = at < 0 ? 0 : at + by;
  if (to >= 0 && to < findings.left.length) goTo(findings.left[to]);
}

// The finding that has the focus goes before the one that keys came to.
function finding() {
  const focused = document.activeElement?.closest?.(".finding");
  return focused || (current && findings.left.includes(current) ? current.element : null);
}

const kActions = {
  f: () => { byId("filter").scrollIntoView({ block: "nearest" }); fields.text.focus(); },
  j: () => step(1),
  k: () => step(-1),
  o: () => { const it = finding(); if (it) it.open = !it.open; },
  m: () => {
    const it = finding();
    if (!it) return;
    it.open = true;
    drawMarkPanel(it);
    it.querySelector(".marking button").focus();
  },
  "?": () => byId("keys-dialog").showModal(),
};

function makeKeysDialog() {
  const dialog = make("dialog", "keys");
  dialog.id = "keys-dialog";
  dialog.setAttribute("aria-label", "Keys");
  const list = make("dl", "");
  for (const [key, does] of kKeys) {
    const term = make("dt", "");
    term.append(make("kbd", "", key));
    list.append(term, make("dd", "", does));
  }
  const close = make("button", "", "Close");
  close.type = "button";
  close.addEventListener("click", () => dialog.close());
  dialog.append(make("h2", "", "Keys"), list, close);
  document.body.append(dialog);
  byId("open-keys").addEventListener("click", () => dialog.showModal());
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=radio]):not([type=checkbox]), select, textarea");
  if (typing && event.key === "Escape") { typing.blur(); return; }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const act = kActions[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// "#f=fc1:12ab" and "#q=q-12ab", also where the filter has taken them out.
function followAnchor() {
  let anchor = location.hash.slice(1);
  try { anchor = decodeURIComponent(anchor); } catch { /* as it is */ }
  const item = findings.byId.get(anchor) || rows.byId.get(anchor);
  if (!item) return;
  const list = findings.byId.has(anchor) ? findings : rows;
  if (!list.left.includes(item)) {
    choose("all");
    for (const [name, field] of Object.entries(fields)) if (name !== "order") field.value = "";
    applyFilter();
  }
  list.turnTo(item);
  if (list === findings) {
    item.element.open = true;
    goTo(item);
  } else {
    for (const old of document.querySelectorAll("tr.current")) old.classList.remove("current");
    item.element.classList.add("current");
    item.element.scrollIntoView({ block: "center" });
  }
}

// A link to where one is already changes no address; the way there is gone all the same.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#']");
  if (link && link.getAttribute("href") === location.hash) followAnchor();
});

// Paper has no way to turn a page of rows or to open what is closed.
let closedBeforePrint = [];
addEventListener("beforeprint", () => {
  rows.draw(true);
  findings.draw(true);
  closedBeforePrint = findings.here().map((item) => item.element).filter((one) => !one.open);
  for (const one of closedBeforePrint) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of closedBeforePrint) one.open = false;
  rows.draw();
  findings.draw();
});

findings.shownHook = (shown) => {
  for (const item of shown) {
    if (markOf(item.id.slice(2))) drawBadge(item.element);
    if (item.element.open) drawMarkPanel(item.element);
  }
};
byId("list").addEventListener("toggle", (event) => {
  if (event.target.open && event.target.classList.contains("finding")) drawMarkPanel(event.target);
}, true);

let waiting = 0;
fields.text.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(applyFilter, 120);
});
for (const control of [...choices, ...Object.values(fields)]) control.addEventListener("change", applyFilter);
byId("reset").addEventListener("click", resetFilter);
addEventListener("hashchange", followAnchor);

loadMarks();
document.documentElement.classList.add("scripted");
drawColumnsPanel();
makeHeadsMovable();
makeMarksDialog();
makeKeysDialog();
drawMarkCount();
// A telephone has no room for columns.
if (matchMedia("(max-width: 44rem)").matches) byId("layout-packed").checked = true;
readAddress();
applyFilter();
if (location.hash) followAnchor();
