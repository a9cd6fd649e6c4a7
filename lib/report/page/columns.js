// The matrix's columns: their order, which are hidden, and the source that the others are compared with.

const columns = {
  names: [...document.querySelectorAll("#grid thead th[data-source]")].map((head) => head.textContent),
  order: [],  // of sources, from left to right
  hidden: new Set(),
  reference: null,
  hideSilent: true,
  silent: new Set(),  // sources without an answer in any row shown
  sheet: new CSSStyleSheet(),
};
columns.order = columns.names.map((_, source) => source);
document.adoptedStyleSheets = [columns.sheet];

const isShown = (source) =>
  !columns.hidden.has(source) && !(columns.hideSilent && columns.silent.has(source));

// Puts the cells of a row into the chosen order. A row of one wide cell has no order.
function arrange(row) {
  if (row.querySelector("td[colspan]")) return;
  row.sources ??= [...row.cells].slice(1);
  if (row.arranged === columns.order || (!row.arranged && !columns.moved)) return;
  row.append(...columns.order.map((source) => row.sources[source]));
  row.arranged = columns.order;
}

function arrangeAll() {
  for (const row of document.querySelectorAll("#grid thead tr, #grid tfoot tr")) arrange(row);
  for (const item of rows.here()) arrange(item.element);
  hideColumns();
}

// Hides columns by style, so that it costs the same for ten rows and for ten thousand.
function hideColumns() {
  const places = columns.order.map((source, at) => (isShown(source) ? 0 : at + 2)).filter(Boolean);
  const rules = places.map((at) =>
    `#grid td:not([colspan]):nth-child(${at}), #grid thead th:nth-child(${at}) { display: none }`);
  columns.sheet.replaceSync(rules.join("\n"));
  const left = Math.max(1, columns.order.length - places.length);
  for (const item of rows.here()) {
    const wide = item.element.querySelector("td[colspan]");
    if (wide) wide.colSpan = left;
  }
}

// How the answers of two cells of a row relate: "same", "agree", "differ", "contradict", or "" if unknown.
function relationOf(row, cell, reference) {
  const [a, b] = [cell, reference].map((one) => (one.dataset.answers || "").split(" ").filter(Boolean));
  if (!a.length || !b.length) return "";
  if (a.some((answer) => b.includes(answer))) return "same";
  const known = new Map((row.dataset.relations || "").split(" ").map((one) => one.split(":")));
  const found = a.flatMap((x) => b.map((y) => known.get(Number(x) < Number(y) ? `${x}-${y}` : `${y}-${x}`)));
  return ["contradict", "differ", "agree"].find((word) => found.includes(word)) || "";
}

function compareRow(row) {
  const cells = row.sources || [...row.cells].slice(1);
  const reference = columns.reference === null ? null : cells[columns.reference];
  for (const cell of cells) {
    if (!cell.dataset.answers) continue;
    const relation = !reference ? "" : cell === reference ? "reference" : relationOf(row, cell, reference);
    if (relation) cell.dataset.compared = relation;
    else delete cell.dataset.compared;
  }
}

rows.shownHook = (shown) => {
  const speaking = new Set();
  for (const item of rows.left) {
    for (const source of item.get("sources").split(" ")) speaking.add(Number(source));
  }
  columns.silent = new Set(rows.left.length ? columns.order.filter((source) => !speaking.has(source)) : []);
  for (const item of shown) {
    arrange(item.element);
    if (columns.reference !== null || columns.compared) compareRow(item.element);
  }
  columns.compared = columns.reference !== null;
  hideColumns();
};

function compareAll() {
  for (const head of document.querySelectorAll("#grid thead th[data-source]")) {
    head.classList.toggle("reference", Number(head.dataset.source) === columns.reference);
  }
  byId("grid").classList.toggle("comparing", columns.reference !== null);
  columns.compared = true;
  rows.shownHook(rows.here());
}

function moveColumn(source, by) {
  const order = columns.order.slice();
  const at = order.indexOf(source);
  // Past the columns that are not seen.
  let to = at + by;
  while (to >= 0 && to < order.length && !isShown(order[to])) to += by;
  if (to < 0 || to >= order.length) return false;
  order.splice(to, 0, ...order.splice(at, 1));
  columns.order = order;
  columns.moved = true;
  arrangeAll();
  return true;
}

function check(label, checked, change) {
  const field = make("label", "check");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = checked;
  box.addEventListener("change", () => change(box.checked));
  field.append(box, " " + label);
  return field;
}

function drawColumnsPanel() {
  if (columns.names.length < 2) return;
  const panel = make("details", "panel");
  const silent = check("Hide sources that say nothing here", true, (on) => {
    columns.hideSilent = on;
    hideColumns();
  });
  const compare = make("label", "field");
  const select = document.createElement("select");
  select.id = "reference";
  select.append(new Option("No source", ""));
  columns.names.forEach((name, source) => select.append(new Option(name, source)));
  select.addEventListener("change", () => {
    columns.reference = select.value === "" ? null : Number(select.value);
    compareAll();
  });
  compare.append(make("span", "label", "Compare with"), select);
  const shown = make("div", "checks");
  columns.names.forEach((name, source) => shown.append(check(name, true, (on) => {
    if (on) columns.hidden.delete(source);
    else columns.hidden.add(source);
    hideColumns();
  })));
  panel.append(make("summary", "", "Columns"), compare, shown, silent,
               make("p", "aside", "Drag a column by its head, or focus the head and press ← or →."));
  byId("columns").append(panel);
}

function makeHeadsMovable() {
  for (const head of document.querySelectorAll("#grid thead th[data-source]")) {
    const source = Number(head.dataset.source);
    head.tabIndex = 0;
    head.draggable = true;
    head.addEventListener("keydown", (event) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!by || !moveColumn(source, by)) return;
      event.preventDefault();
      head.focus();
    });
    head.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", String(source)));
    head.addEventListener("dragover", (event) => event.preventDefault());
    head.addEventListener("drop", (event) => {
      event.preventDefault();
      const dragged = Number(event.dataTransfer.getData("text/plain"));
      if (!columns.order.includes(dragged) || dragged === source) return;
      const order = columns.order.filter((one) => one !== dragged);
      const after = columns.order.indexOf(dragged) < columns.order.indexOf(source);
      order.splice(order.indexOf(source) + (after ? 1 : 0), 0, dragged);
      columns.order = order;
      columns.moved = true;
      arrangeAll();
    });
  }
}
