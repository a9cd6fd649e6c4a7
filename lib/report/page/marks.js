// Marks: a person's word on a finding, kept in this browser and handed on as a decisions file.

const kStore = "factcheck-marks";
const kVerdicts = [["false-alarm", "False alarm"], ["confirmed", "Confirmed"], ["wont-fix", "Won't fix"]];

const marks = { by: "", of: new Map(), kept: true };

function loadMarks() {
  try {
    const stored = JSON.parse(localStorage.getItem(kStore) || "{}");
    marks.by = String(stored.by || "");
    for (const [id, mark] of Object.entries(stored.of || {})) {
      if (kVerdicts.some(([verdict]) => verdict === mark.verdict)) marks.of.set(id, mark);
    }
  } catch {
    marks.kept = false;
  }
}

function saveMarks() {
  try {
    localStorage.setItem(kStore, JSON.stringify({ by: marks.by, of: Object.fromEntries(marks.of) }));
  } catch {
    marks.kept = false;  // a private window; the marks last as long as the page
  }
  drawMarkCount();
}

function markOf(id) { return marks.of.get(id); }

// The marks on this page's findings, in order; the browser may keep those of other pages beside them.
function marksHere() {
  return [...marks.of.keys()].filter((id) => findings.byId.has("f=" + id)).sort();
}

function drawMarkCount() {
  const count = marksHere().length;
  byId("open-marks").textContent = count ? `Marks (${count})` : "Marks";
}

// A day as people write it into a file, by the reader's own clock.
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function setMark(id, change) {
  const mark = { reason: "", expires: "", ...markOf(id), ...change, on: today() };
  if (mark.verdict) marks.of.set(id, mark);
  else marks.of.delete(id);
  saveMarks();
}

function drawBadge(finding) {
  const mark = markOf(finding.id.slice(2));
  const kicker = finding.querySelector(".kicker");
  kicker.querySelector(".badge")?.remove();
  if (!mark) return;
  kicker.append(make("span", "badge", kVerdicts.find(([verdict]) => verdict === mark.verdict)[1]));
}

// The row of buttons below a finding, made when it is first opened.
function drawMarkPanel(finding) {
  if (finding.querySelector(".marking")) return;
  const id = finding.id.slice(2);
  const panel = make("div", "marking");
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", "Mark this finding");
  const reason = make("input", "reason");
  const until = make("input", "until");
  const buttons = kVerdicts.map(([verdict, words]) => {
    const button = make("button", "", words);
    button.type = "button";
    button.dataset.verdict = verdict;
    button.addEventListener("click", () => {
      setMark(id, { verdict: markOf(id)?.verdict === verdict ? "" : verdict, reason: reason.value,
                    expires: until.value });
      refresh();
    });
    return button;
  });
  reason.type = "text";
  reason.placeholder = "Reason";
  reason.setAttribute("aria-label", "Reason");
  until.type = "date";
  until.setAttribute("aria-label", "Expires");
  for (const field of [reason, until]) {
    field.addEventListener("change", () => {
      if (markOf(id)) setMark(id, { reason: reason.value, expires: until.value });
    });
  }
  const more = make("span", "more");
  const label = make("label", "check", "until ");
  label.append(until);
  more.append(reason, label);
  const refresh = () => {
    const mark = markOf(id);
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.verdict === mark?.verdict));
    }
    reason.value = mark?.reason || "";
    until.value = mark?.expires || "";
    more.hidden = !mark;
    drawBadge(finding);
  };
  panel.append(...buttons, more);
  finding.append(panel);
  refresh();
}

// A YAML string that every reader takes for one: double quotes, and all that is not plain by its number.
function quoted(text) {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g,
    (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
}

// The decisions file. `on` is quoted, for there are readers that take a bare one for "true".
function decisions() {
  const lines = ["# Decisions on findings of factcheck, made on its page.", "decisions:"];
  const ids = marksHere();
  if (!ids.length) lines[1] += " []";
  for (const id of ids) {
    const mark = marks.of.get(id);
    lines.push(`  - finding: ${quoted(id)}`, `    verdict: ${mark.verdict}`, `    reason: ${quoted(mark.reason || "")}`,
               `    by: ${quoted(marks.by)}`, `    "on": ${quoted(mark.on || today())}`);
    if (mark.expires) lines.push(`    expires: ${quoted(mark.expires)}`);
  }
  return lines.join("\n") + "\n";
}

function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/yaml" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function makeMarksDialog() {
  const dialog = make("dialog", "marks");
  dialog.id = "marks-dialog";
  dialog.setAttribute("aria-label", "Decisions");
  const file = make("textarea", "file");
  file.id = "decisions";
  file.readOnly = true;
  file.rows = 12;
  file.spellcheck = false;
  const by = make("input", "by");
  by.type = "text";
  by.value = marks.by;
  const label = make("label", "field");
  label.append(make("span", "label", "Your name"), by);
  const kept = make("p", "aside");
  const wanting = make("p", "aside");
  const draw = () => {
    file.value = decisions();
    const bare = marksHere().filter((id) => !markOf(id).reason).length;
    wanting.textContent = bare ? `Without a reason, which a decision needs: ${bare}.` : "";
    kept.textContent = marks.kept ? "Marks are kept in this browser."
                                  : "This browser keeps nothing; save the file before you leave.";
  };
  by.addEventListener("input", () => { marks.by = by.value; saveMarks(); draw(); });
  const button = (words, act) => {
    const element = make("button", "", words);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };
  const copy = button("Copy", () => {
    file.select();
    if (navigator.clipboard) navigator.clipboard.writeText(file.value).catch(() => {});
  });
  const actions = make("div", "actions");
  actions.append(button("Save as a file", () => download("factcheck-decisions.yaml", file.value)), copy,
                 button("Close", () => dialog.close()));
  dialog.append(make("h2", "", "Decisions"), label, file, wanting, kept, actions);
  document.body.append(dialog);
  byId("open-marks").addEventListener("click", () => { draw(); dialog.showModal(); });
}
