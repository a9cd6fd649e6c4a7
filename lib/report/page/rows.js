"use strict";
// Rows and findings: what the filter leaves, in which order, and a page at a time where they are many; a browser
// needs seconds to lay out a table of thousands of rows.
//
// Foreign text comes into the page by textContent and by attributes from a list; never as markup.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const kPageSize = 200;

// The elements and attributes that trees of the data may ask for.
const kTags = new Set(
  "a b bdi blockquote code dd details div dl dt h3 li mark p span summary td th time tr ul".split(" "));
const kAttributes = new Set("aria-hidden class colspan dir id open scope title".split(" "));

// ["td", {"class": "agree"}, "text", ["b", {}, "more"]] as an element.
function build([tag, attributes, ...children]) {
  const element = document.createElement(kTags.has(tag) ? tag : "span");
  for (const [name, value] of Object.entries(attributes)) {
    const allowed = kAttributes.has(name) || name.startsWith("data-");
    if (allowed || (name === "href" && value.startsWith("#"))) element.setAttribute(name, value);
  }
  for (const child of children) element.append(typeof child === "string" ? child : build(child));
  return element;
}

// "19,186", whatever the reader's country: the page is in English.
const count = (number) => number.toLocaleString("en");

function make(tag, className, text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

function wordsOf(tree) {
  let words = "";
  for (const child of tree.slice(2)) words += typeof child === "string" ? child : wordsOf(child);
  return words;
}

// A row or a finding, in the page already or still a tree.
class Item {
  constructor(element, tree) {
    this.built = element;
    this.tree = tree;
    this.attributes = tree ? tree[1] : null;
  }
  get id() { return this.tree ? this.attributes.id : this.built.id; }
  get(name) {
    return (this.tree ? this.attributes["data-" + name] : this.built.getAttribute("data-" + name)) || "";
  }
  has(name, word) { return this.get(name).split(" ").includes(word); }
  get element() { return this.built ??= build(this.tree); }
  get text() {
    return this.lower ??= (this.tree ? wordsOf(this.tree) : this.built.textContent).toLowerCase();
  }
}

class List {
  constructor(container, pager, none, trees) {
    this.container = container;
    this.pager = pager;
    this.none = none;
    this.items = trees ? trees.map((tree) => new Item(null, tree))
                       : [...container.children].map((element) => new Item(element, null));
    this.left = this.items;
    this.first = 0;
    this.byId = new Map(this.items.map((item) => [item.id, item]));
    this.shownHook = () => {};
  }

  // Shows the items that pass, in the order given (null: as they are).
  filter(passes, order) {
    this.left = this.items.filter(passes);
    if (order) this.left.sort(order);
    this.ordered ||= Boolean(order);
    this.first = 0;
    this.draw();
  }

  // `whole`: all that is left, for paper. What is still data comes a page at a time there as well.
  draw(whole = false) {
    const last = this.window;
    this.window = whole && !data.paged ? this.left : this.left.slice(this.first, this.first + kPageSize);
    if (data.paged) {
      this.container.replaceChildren(...this.window.map((item) => item.element));
    } else {
      for (const item of last || this.items) item.built.hidden = true;
      for (const item of this.window) item.built.hidden = false;
      if (this.ordered) this.container.append(...this.window.map((item) => item.built));
    }
    this.container.classList.add("drawn");
    this.drawPager();
    this.none.hidden = this.left.length > 0;
    this.shownHook(this.window);
  }

  // What stands in the page now.
  here() { return this.window; }

  // Turns to the page on which the item stands; false if the filter has taken it out.
  turnTo(item) {
    const at = this.left.indexOf(item);
    if (at < 0) return false;
    const first = at - (at % kPageSize);
    if (first !== this.first) {
      this.first = first;
      this.draw();
    }
    return true;
  }

  drawPager() {
    if (this.left.length <= kPageSize) {
      this.pager.replaceChildren();
      return;
    }
    const button = (words, first, enabled) => {
      const element = make("button", "", words);
      element.type = "button";
      element.disabled = !enabled;
      element.addEventListener("click", () => { this.first = first; this.draw(); });
      return element;
    };
    const to = Math.min(this.first + kPageSize, this.left.length);
    const place = `${count(this.first + 1)} to ${count(to)} of ${count(this.left.length)}`;
    this.pager.replaceChildren(
      button("Previous", this.first - kPageSize, this.first > 0), make("span", "count", place),
      button("Next", this.first + kPageSize, this.first + kPageSize < this.left.length));
  }
}

const rows = new List(byId("rows"), byId("rows-pager"), byId("no-rows"), data.rows);
const findings = new List(byId("list"), byId("list-pager"), byId("no-findings"), data.findings);
const findingsOf = new Map();
for (const item of findings.items) {
  const question = item.get("question");
  if (!findingsOf.has(question)) findingsOf.set(question, []);
  findingsOf.get(question).push(item);
}

const fields = {
  text: byId("by-text"), rule: byId("by-rule"), source: byId("by-source"),
  severity: byId("by-severity"), mark: byId("by-mark"), order: byId("by-order"),
  ...(byId("by-state") && { state: byId("by-state") }),  // only where findings were held against a baseline
};
const choices = [...document.getElementsByName("show")];
const firstChoice = choices.find((choice) => choice.defaultChecked).value;
const choice = () => choices.find((one) => one.checked).value;
const choose = (value) => {
  const one = choices.find((other) => other.value === value);
  if (one) one.checked = true;
};

const kOrders = {
  differing: (a, b) => Number(b.get("differing")) - Number(a.get("differing")),
  sources: (a, b) => b.get("sources").split(" ").length - a.get("sources").split(" ").length,
  score: (a, b) => Number(b.get("score")) - Number(a.get("score")),
  date: (a, b) => (a.get("date") || "9999").localeCompare(b.get("date") || "9999", "en"),
};

function hasStatus(item, wanted) {
  if (wanted === "all") return true;
  if (wanted === "different") return item.has("status", "contradict") || item.has("status", "differ");
  return item.has("status", wanted);
}

function passes(item) {
  return hasStatus(item, choice()) &&
    (!fields.rule.value || item.has("rules", fields.rule.value)) &&
    (!fields.state?.value || item.has("states", fields.state.value)) &&
    (!fields.severity.value || item.has("severities", fields.severity.value)) &&
    (!fields.source.value || item.has("sources", fields.source.value));
}

function findingPasses(item, words) {
  const marked = Boolean(markOf(item.id.slice(2)));
  return passes(item) && (!words || item.text.includes(words)) &&
    (!fields.mark.value || (fields.mark.value === "some") === marked);
}

function applyFilter() {
  const words = fields.text.value.trim().toLowerCase();
  const rowPasses = (row) => {
    if (!passes(row)) return false;
    const its = findingsOf.get(row.id.slice(2)) || [];
    if (fields.mark.value && !its.some((finding) => findingPasses(finding, ""))) return false;
    return !words || row.text.includes(words) || its.some((finding) => finding.text.includes(words));
  };
  rows.filter(rowPasses, kOrders[fields.order.value] || null);
  findings.filter((finding) => findingPasses(finding, words), null);
  for (const drawn of document.querySelectorAll(".lane[data-status], .strip[data-status]")) {
    drawn.hidden = !hasStatus(new Item(drawn, null), choice());
  }
  for (const id of ["timeline", "amounts"]) {
    const section = byId(id);
    if (section) section.hidden = !section.querySelector("[data-status]:not([hidden])");
  }
  byId("shown").textContent = `${count(rows.left.length)} of ${count(rows.items.length)} questions, ` +
    `${count(findings.left.length)} of ${count(findings.items.length)} findings`;
  keepInAddress();
}

function nameOfSource(index) {
  return document.querySelector(`#grid thead th[data-source="${Number(index)}"]`)?.textContent || "";
}

// The filter stands in the address, so that a view can be sent and comes back.
function keepInAddress() {
  const query = new URLSearchParams();
  if (choice() !== firstChoice) query.set("show", choice());
  for (const [name, field] of Object.entries(fields)) {
    if (field.value) query.set(name, name === "source" ? nameOfSource(field.value) : field.value);
  }
  const search = query.toString();
  try {
    history.replaceState(null, "", (search ? "?" + search : location.pathname) + location.hash);
  } catch { /* some browsers keep the address of a file as it is */ }
}

function readAddress() {
  const query = new URLSearchParams(location.search);
  choose(query.get("show"));
  for (const [name, field] of Object.entries(fields)) {
    const value = query.get(name);
    if (value === null) continue;
    const option = field.options && [...field.options].find(
      (one) => (name === "source" ? nameOfSource(one.value) : one.value) === value);
    if (!field.options) field.value = value;
    if (option) field.value = option.value;
  }
}

function resetFilter() {
  choose(firstChoice);
  for (const field of Object.values(fields)) field.value = "";
  applyFilter();
}
