#!/usr/bin/env python3
"""Makes the lemmatiser's table from treebanks:  tools/train/lemmas.py OUTPUT.inc TREEBANK.conllu...

For every Penn tag, endings of words and how a word with that ending becomes its lemma; the longest ending that the table holds
decides, and a whole word is the longest of all. A row stands in the table only if the next shorter ending would say something else.
The same input gives the same bytes. lib/syntax/lemmatiser.h says how the table is read.
"""
import collections
import pathlib
import sys

LONGEST = 7            # letters of an ending
SURE = 2               # words that an ending must have been seen on
INFLECTED = {"NNS", "NNPS", "VBD", "VBG", "VBN", "VBZ", "JJR", "JJS", "RBR", "RBS"}  # others change by whole words only
CASED = {"NNP", "NNPS"}
MOST_ADDED = 8


def words_of(paths):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                c = line.rstrip("\n").split("\t")
                if len(c) == 10 and c[0].isdigit() and c[2] != "_" and c[4] not in ("GW", "AFX", "FW"):
                    yield c[1], c[2], c[4]


def edit_of(form, lemma):
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form.encode()) - len(form[:same].encode()), lemma[same:]


def hash_of(key):
    h = 14695981039346656037
    for byte in key.encode():
        h = (h ^ byte) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    h ^= h >> 33
    h = h * 0xff51afd7ed558ccd & 0xFFFFFFFFFFFFFFFF
    return h ^ (h >> 33)


def main(out, paths):
    seen = collections.defaultdict(collections.Counter)  # (tag, form): edits
    for form, lemma, tag in words_of(paths):
        if tag not in CASED:
            form, lemma = form.lower(), lemma.lower()
        if form == "i":
            lemma = "i"
        edit = edit_of(form, lemma)
        if len(edit[1]) <= MOST_ADDED and len(form) <= 40:
            seen[tag, form][edit] += 1
    best = {key: sorted(edits.items(), key=lambda e: (-e[1], e[0]))[0][0] for key, edits in seen.items()}

    table = {}
    for tag in sorted({tag for tag, _ in best}):
        forms = sorted(form for t, form in best if t == tag)
        rules = {"": (0, "")}
        if tag in INFLECTED:
            endings = collections.defaultdict(collections.Counter)
            for form in forms:
                for length in range(1, min(LONGEST, len(form) - 1) + 1):
                    endings[form[len(form) - length:]][best[tag, form]] += 1
            for ending in sorted(endings, key=lambda e: (len(e), e)):
                edit, count = sorted(endings[ending].items(), key=lambda e: (-e[1], e[0]))[0]
                if sum(endings[ending].values()) < SURE or edit[0] > len(ending.encode()):
                    continue
                shorter = next(rules[ending[i:]] for i in range(1, len(ending) + 1) if ending[i:] in rules)
                if edit != shorter:
                    rules[ending] = edit
        for ending, edit in rules.items():
            if ending:
                table[f"{tag} {ending}"] = edit
        for form in forms:
            edit = next(rules[form[i:]] for i in range(0, len(form) + 1) if form[i:] in rules)
            if edit != best[tag, form]:
                table[f"{tag} ^{form}"] = best[tag, form]

    edits = sorted(set(table.values()))
    slots = 1
    while slots < len(table) * 2:
        slots *= 2
    laid = [None] * slots
    for key in sorted(table):
        h = hash_of(key)
        at = h & (slots - 1)
        while laid[at] is not None:
            at = (at + 1) & (slots - 1)
        laid[at] = (h >> 32, edits.index(table[key]))
    lines = ["// Made by tools/train/lemmas.py; change the script, not this file.", "// clang-format off",
             "constexpr auto kEdits = std::to_array<LemmaEdit>({"]
    lines += ['    {%d, "%s"},' % (strip, add.replace("\\", "\\\\").replace('"', '\\"')) for strip, add in edits]
    lines += ["});", f"constexpr std::array<LemmaSlot, {slots}> kSlots = {{{{"]
    row = []
    for slot in laid:
        row.append("{}," if slot is None else "{0x%08x, %d}," % (slot[0], slot[1] + 1))
        if len(row) == 8:
            lines.append(" ".join(row))
            row = []
    lines += [" ".join(row), "}};"]
    pathlib.Path(out).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(table)} rows, {len(edits)} edits, {slots} slots")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
