#!/usr/bin/env python3
"""Writes the words that treebanks have in small letters, twice at least:  tools/train/ordinary_words.py OUTPUT.inc TREEBANK.conllu...

A capital at a sentence's start and in shouted sentences counts as a small letter, but for names. The same input gives the same bytes.
"""
import collections
import pathlib
import sys

MIN_COUNT = 2
LONGEST = 40  # bytes


def sentences(paths):
    for path in paths:
        sentence = []
        for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n"):
            columns = line.split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                sentence.append((columns[1], columns[3] == "PROPN" or columns[4] in ("NNP", "NNPS")))
            elif not line and sentence:
                yield sentence
                sentence = []


def main(out, paths):
    counts = collections.Counter()
    for sentence in sentences(paths):
        letters = [form for form, _ in sentence if form.isalpha() and len(form) > 1]
        shouted = len(letters) > 2 and sum(form.isupper() for form in letters) * 2 > len(letters)
        first = True
        for form, name in sentence:
            small = (first or shouted) and not name and form != "I" and not (shouted and len(form) < 3)
            counts[form.lower() if small else form] += 1
            first = first and not form[0].isalnum()
    words = sorted((word for word, n in counts.items()
                    if n >= MIN_COUNT and word == word.lower() and len(word.encode()) <= LONGEST
                    and not any(c in "@/\\" or c.isdigit() for c in word)), key=lambda word: word.encode())
    quoted = ['"' + word.replace('"', '\\"') + '",' for word in words]
    pathlib.Path(out).write_text("// Made by tools/train/ordinary_words.py; change the script, not this file.\n// clang-format off\n"
                                 + "\n".join(quoted) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
