#!/usr/bin/env python3
"""Scores sentence borders and tokens from raw text.   usage: segmentation.py [--errors] FILE.conllu...

The rules are those of the CoNLL 2018 shared task: a unit is right if it begins and ends at the right character, white space not
counted; F1 over all units. The raw text is made from the file: a blank line between documents (# newdoc) and paragraphs (# newpar),
one blank between sentences and words unless SpaceAfter=No. `factcheck show --input paragraphs` reads that text whole, so that what
the reader of articles leaves out is not measured here; a character that does not come back ends the scoring.

sentences   # sent_id by # sent_id
tokens      written words: "don't" is one, in the file and in the answer a range line (1-2)
words       syntactic words: "do" and "n't". Where a range's words do not spell it, none of them can be right
"""
import collections, os, pathlib, subprocess, sys


def tool():
    path = os.environ.get("FACTCHECK", "build/release/bin/factcheck")
    if not pathlib.Path(path).is_file():
        sys.exit(f"no factcheck binary at {path}; set FACTCHECK")
    return path


def solid(text):
    """Without white space, which no unit is measured by."""
    return "".join(text.split())


class Units:
    """Spans of sentences, tokens and words over the text without white space; raw text beside it."""

    def __init__(self, conllu):
        self.sentences, self.tokens, self.words, self.unspelt = [], [], [], 0
        self.raw, self.solid, self.length = [], [], 0
        for block in conllu.replace("\r", "").split("\n\n"):
            if block.strip():
                self.read_sentence(block.split("\n"))
        self.text = "".join(self.solid)

    def read_sentence(self, lines):
        begin, first = self.length, not self.raw
        if not first and any(line.startswith(("# newdoc", "# newpar")) for line in lines):
            self.raw[-1] = self.raw[-1].rstrip(" ") + "\n\n"
        covered = 0  # word number up to which a range has spoken
        for line in lines:
            column = line.split("\t")
            if len(column) != 10 or "." in column[0]:
                continue
            if "-" in column[0]:
                low, covered = map(int, column[0].split("-"))
                words = [c[1] for c in (other.split("\t") for other in lines) if c[0].isdigit() and low <= int(c[0]) <= covered]
                self.add_token(column, words)
            elif int(column[0]) > covered:
                self.add_token(column, [column[1]])
        self.sentences.append((begin, self.length))

    def add_token(self, column, words):
        form = solid(column[1])
        at = self.length
        self.tokens.append((at, at + len(form)))
        if "".join(map(solid, words)) == form:
            for word in words:
                self.words.append((at, at + len(solid(word))))
                at += len(solid(word))
        else:
            self.unspelt += len(words)
        self.raw.append(column[1] + ("" if "SpaceAfter=No" in column[9].split("|") else " "))
        self.solid.append(form)
        self.length += len(form)


def figures(name, gold, said, unspelt=0):
    right = len(set(gold) & set(said))
    precision, recall = right / len(said), right / (len(gold) + unspelt)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return f"{name} {f1:.4f} (P {precision:.4f} R {recall:.4f})"


def show_errors(gold, said, text):
    """What is cut otherwise most often: the stretch between two borders that both sides have."""
    seen = collections.Counter()
    both = {end for _, end in gold} & {end for _, end in said}
    pieces = collections.defaultdict(lambda: ([], []))
    ends = sorted(both)
    for side, spans in enumerate((gold, said)):
        at = 0
        for begin, end in spans:
            while end > ends[at]:
                at += 1
            pieces[at][side].append(text[begin:end])
    for ours_and_theirs in pieces.values():
        if ours_and_theirs[0] != ours_and_theirs[1]:
            seen[" ".join(ours_and_theirs[0]) + "   said: " + " ".join(ours_and_theirs[1])] += 1
    for line, times in seen.most_common():
        print(f"{times:5}  {line}")


def show_borders(gold, said, text):
    for kind, ends in (("missed", {e for _, e in gold} - {e for _, e in said}), ("extra", {e for _, e in said} - {e for _, e in gold})):
        for end in sorted(ends):
            print(f"{kind:6}  {text[max(0, end - 40):end]} || {text[end:end + 40]}")


def main():
    paths = [a for a in sys.argv[1:] if not a.startswith("--")]
    for path in paths:
        gold = Units(open(path, encoding="utf-8").read())
        done = subprocess.run(
            [tool(), "show", "--stage", "syntax", "--input", "paragraphs", "--format", "conllu", "--max-file-size", "0", "-"],
            input="".join(gold.raw).encode(), capture_output=True)
        if done.returncode != 0:
            sys.exit(f"factcheck: exit {done.returncode}\n{done.stderr.decode(errors='replace')[-2000:]}")
        said = Units(done.stdout.decode())
        if gold.text != said.text:
            at = len(os.path.commonprefix((gold.text, said.text)))
            sys.exit(f"{path}: other text came back, from {gold.text[at:at + 40]!r} / {said.text[at:at + 40]!r}")
        print(f"{pathlib.Path(path).name}: " + "  ".join((
            figures("sentences", gold.sentences, said.sentences),
            figures("tokens", gold.tokens, said.tokens),
            figures("words", gold.words, said.words, gold.unspelt))))
        if "--errors" in sys.argv:
            show_errors(gold.words, said.words, gold.text)
            show_borders(gold.sentences, said.sentences, gold.text)


if __name__ == "__main__":
    main()
