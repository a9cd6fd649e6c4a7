#!/usr/bin/env python3
"""Scores names: a name is right if its first and last word and its type are.   usage: names.py [--errors N] [--trees FILE.conllu] FILE...

FILE is one of two forms, told by its ending:
  .iob2   UNER: columns number, word, label (PER, ORG, LOC); documents at `# newdoc`
  .tsv    English Worldwide Newswire: word, label; an article begins with its address. Dates and money are not counted

The words are given to the tool as they are cut (`show --input conllu`); with --trees the treebank's own tags and trees too. Its names
and acronyms count, not descriptions and pronouns. Types: person PER; organisation ORG; place LOC (Location, Facility); group NORP;
event, work, law and product MISC (Misc, Product). Where a file has PER, ORG and LOC alone, the tool's other types are left out.
"""
import argparse, collections, re
import gold_words

TYPES = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC",
         "NORP": "NORP", "Misc": "MISC", "Product": "MISC"}
SAID = {"person": "PER", "organisation": "ORG", "place": "LOC", "group": "NORP", "event": "MISC", "work": "MISC", "law": "MISC",
        "product": "MISC"}
MAIN = ("PER", "ORG", "LOC")


def blocks(path):
    with open(path, encoding="utf-8") as text:
        for block in text.read().split("\n\n"):
            lines = [line for line in block.split("\n") if line.strip()]
            if lines:
                yield lines


def read_iob2(path):
    documents, labels = [], []
    for lines in blocks(path):
        if not documents or any(line.startswith("# newdoc") for line in lines):
            documents.append(gold_words.Document(lines[0].split("=", 1)[-1].strip()))
            labels.append([])
        text = next((line.split("=", 1)[1].strip() for line in lines if line.startswith("# text =")), "")
        rows = [line.split("\t") for line in lines if not line.startswith("# ")]
        words, at = [], 0
        for row in rows:
            found = text.find(row[1], at)
            at = found + len(row[1]) if found >= 0 else at
            words.append(gold_words.Word(row[1], text[at:at + 1] == " " or at >= len(text)))
            labels[-1].append(row[2])
        documents[-1].sentences.append(words)
    return documents, labels


GLUED_BEFORE = re.compile(r"[.,;:!?%)\]}’”]+$|['’](s|re|ve|ll|d|m)$|n['’]t$", re.IGNORECASE)


def read_worldwide(path):
    documents, labels = [], []
    for lines in blocks(path):
        rows = [line.split("\t") for line in lines]
        if len(rows) == 1 and "://" in rows[0][0]:
            documents.append(gold_words.Document(rows[0][0]))
            labels.append([])
            continue
        words = [gold_words.Word(row[0]) for row in rows]
        for word, after in zip(words, words[1:]):
            word.space = not GLUED_BEFORE.match(after.form) and word.form not in "$£€([{“‘"
        for before, word, after in zip(words, words[1:], words[2:]):
            joins = word.form in "-’'" or word.form == "." and len(before.form) == len(after.form) == 1  # "al-Sadr", "U.S"
            if joins and before.form[-1].isalnum() and after.form[:1].isalnum():
                before.space = word.space = False
        documents[-1].sentences.append(words)
        labels[-1] += [row[1] for row in rows]
    return documents, labels


def spans_of(document, labels):
    spans, at = set(), 0
    ends = set()
    for sentence in document.sentences:
        at += len(sentence)
        ends.add(at)
    at = 0
    while at < len(labels):
        if labels[at] == "O":
            at += 1
            continue
        last = at + 1
        while last < len(labels) and labels[last] == "I-" + labels[at][2:] and last not in ends:
            last += 1
        if labels[at][2:] in TYPES:
            spans.add((at, last, TYPES[labels[at][2:]]))
        at = last
    return spans


def show_errors(document, said, known):
    words = [w.form for w in document.words()]
    for first, last, kind in sorted(said ^ known):
        mark = "missed" if (first, last, kind) in known else "wrong"
        around = " ".join(words[max(0, first - 5):first]), " ".join(words[first:last]), " ".join(words[last:last + 4])
        print(f"    {mark:6} {kind:4} {around[0]} [{around[1]}] {around[2]}")


def score(path, trees, errors):
    documents, labels = read_iob2(path) if path.endswith(".iob2") else read_worldwide(path)
    if trees:
        by_words = {tuple(w.form for w in s): s for d in gold_words.read_treebank(trees) for s in d.sentences}
        for document in documents:
            document.sentences = [by_words.get(tuple(w.form for w in s), s) for s in document.sentences]
    known = [spans_of(d, l) for d, l in zip(documents, labels)]
    counted = {kind for spans in known for _, _, kind in spans}
    right, told, gold = collections.Counter(), collections.Counter(), collections.Counter()
    borders = collections.Counter()
    for document, mentions, spans in zip(documents, gold_words.find_mentions(documents, bool(trees)), known):
        said = {(m.first, m.last, SAID[m.kind]) for m in mentions if m.reference in ("name", "acronym") and m.kind in SAID}
        said = {span for span in said if span[2] in counted}
        for *_, kind in spans:
            gold[kind] += 1
        for first, last, kind in said:
            told[kind] += 1
            right[kind] += (first, last, kind) in spans
            borders["right"] += any((first, last) == s[:2] for s in spans)
        if errors > 0 and said != spans:
            errors -= 1
            show_errors(document, said, spans)
    print(path.split("/")[-1])
    rows = [(kind, (kind,)) for kind in sorted(counted)] + [("PER ORG LOC", MAIN)]
    if counted - set(MAIN):
        rows.append(("all", tuple(counted)))
    for name, kinds in rows:
        r, t, g = (sum(count[k] for k in kinds) for count in (right, told, gold))
        p, c = r / max(t, 1), r / max(g, 1)
        print(f"  {name:12} precision {p:.3f} recall {c:.3f} F1 {2 * p * c / max(p + c, 1e-9):.3f}   ({r} of {t} said, {g} known)")
    t, g = sum(told.values()), sum(gold.values())
    print(f"  {'borders alone':12} F1 {2 * borders['right'] / max(t + g, 1):.3f}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--errors", type=int, default=0, help="print the errors of so many documents")
    options.add_argument("--trees")
    options.add_argument("files", nargs="+")
    given = options.parse_args()
    for path in given.files:
        score(path, given.trees if path.endswith(".iob2") else None, given.errors)


if __name__ == "__main__":
    main()
