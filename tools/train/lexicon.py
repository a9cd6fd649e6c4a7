#!/usr/bin/env python3
"""Makes the light tagger's tables from treebanks in CoNLL-U: words with their tags and lemmas, suffixes, tag sequences.

usage: lexicon.py OUTPUT_FOLDER TREEBANK.conllu...

Writes lexicon_words.inc, lexicon_suffixes.inc, lexicon_edits.inc and tag_model.inc. The same input gives the same
bytes. What the numbers mean: costs are -8 ln p, rounded, at most 255. See lib/syntax/LEXICON.md.
"""
import collections
import math
import os
import sys

MIN_COUNT = 2        # words seen less often are left to the suffixes
MAX_TAGS = 4         # of one word
RARE = 8             # words seen at most so often teach the suffixes
MAX_SUFFIX = 5
MAX_ADDED = 8        # letters that a lemma may have beyond what it shares with its form
MIN_TAG = 15         # (UPOS, XPOS) pairs seen less often are mended to the commonest UPOS of their XPOS
AUXILIARIES = {"be", "have", "do"}
KEPT_XPOS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS",
             "RB", "RBR", "RBS", "PRP", "PRP$", "WP", "WDT", "TO", "POS"}


def read_sentences(paths):
    for path in paths:
        sentence = []
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                columns = line.rstrip("\n").split("\t")
                if len(columns) == 10 and columns[0].isdigit():
                    sentence.append((columns[1], columns[2], columns[3], columns[4]))
                elif len(columns) < 10 and not line.startswith("#") and sentence:
                    yield sentence
                    sentence = []
        if sentence:
            yield sentence


def mend_tags(sentences):
    pairs = collections.Counter((upos, xpos) for s in sentences for _, _, upos, xpos in s)
    kept = {pair for pair, n in pairs.items() if n >= MIN_TAG and pair[1] not in ("GW", "AFX")}
    best = {}
    for (upos, xpos), n in sorted(pairs.items()):
        if (upos, xpos) in kept and n > best.get(xpos, (0, ""))[0]:
            best[xpos] = (n, upos)
    of_upos = {"NOUN": "NN", "PROPN": "NNP", "ADJ": "JJ", "VERB": "VB", "X": "FW", "ADV": "RB"}

    def mend(upos, xpos):
        if xpos in ("NNP", "NNPS"):
            return "PROPN", xpos  # "United" in "United States" is part of a name
        if (upos, xpos) in kept:
            return upos, xpos
        if xpos in best:
            return best[xpos][1], xpos
        return (upos, of_upos[upos]) if upos in of_upos else ("X", "FW")

    # What follows "be", "have" and "do" differs, also behind "not": they are told apart in tag sequences.
    def told_apart(sentence):
        before = ""
        for form, lemma, upos, xpos in sentence:
            upos, xpos = mend(upos, xpos)
            if upos == "AUX" and lemma in AUXILIARIES:
                xpos += "/" + lemma
            elif upos == "PART" and xpos == "RB" and before == "be":
                xpos += "/be"
            before = lemma if upos == "AUX" else ""
            yield form, lemma, upos, xpos

    return [list(told_apart(s)) for s in sentences]


def key_of(form, upos, first, shouted):
    """The spelling under which a word is learnt: that of running text, not of the sentence's start."""
    if (first or shouted) and upos != "PROPN" and form != "I" and not (shouted and len(form) < 3):
        return form.lower()
    return form


def cost(p):
    return min(255, max(1, round(-8 * math.log(p)))) if p > 0 else 255


def word_cost(p_tag_of_word, p_tag):
    """-8 ln P(word | tag) but for what depends on the word alone; the factor keeps it above zero."""
    return cost(p_tag_of_word / p_tag / 1e5)


def edit_of(form, lemma):
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form.encode()) - len(form[:same].encode()), lemma[same:]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write(folder, name, lines):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as out:
        out.write("// Made by tools/train/lexicon.py; see LEXICON.md. Change the script, not this file.\n")
        out.write("// clang-format off\n")
        out.write("\n".join(lines) + "\n")


def main(folder, paths):
    sentences = mend_tags(list(read_sentences(paths)))
    pairs = collections.Counter((upos, xpos) for s in sentences for _, _, upos, xpos in s)
    tags = sorted(pairs)
    number = {pair: i for i, pair in enumerate(tags)}
    total = sum(pairs.values())

    words = collections.defaultdict(collections.Counter)
    lemmas = collections.defaultdict(collections.Counter)
    for s in sentences:
        letters = [f for f, _, _, _ in s if f.isalpha() and len(f) > 1]
        shouted = len(letters) > 2 and sum(f.isupper() for f in letters) * 2 > len(letters)
        first = True
        for form, lemma, upos, xpos in s:
            key = key_of(form, upos, first, shouted)
            words[key][number[upos, xpos]] += 1
            if upos != "PROPN" and key[0].islower():
                lemma = lemma.lower()
            lemmas[key, number[upos, xpos]][lemma] += 1
            if form[0].isalnum():
                first = False

    # Words.
    edits = collections.Counter()
    rows = []
    for word in sorted(words, key=lambda w: w.encode()):
        counts = words[word]
        n = sum(counts.values())
        if n < MIN_COUNT or len(word.encode()) > 40 or any(c in word for c in "@/\\"):
            continue
        if any(c.isdigit() for c in word):
            continue
        found = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        found = [(tag, c) for tag, c in found if c / n >= 0.004][:MAX_TAGS]
        kept = sum(c for _, c in found)
        row = []
        for tag, c in found:
            lemma = sorted(lemmas[word, tag].items(), key=lambda item: (-item[1], item[0]))[0][0]
            if lemma == "_":
                lemma = word
            edit = edit_of(word, lemma)
            if len(edit[1]) > MAX_ADDED:
                edit = (0, "")
            edits[edit] += 1
            p = c / kept * (1 - 0.02 / n) if len(found) > 1 else 1
            row.append((tag, word_cost(p, pairs[tags[tag]] / total), edit))
        rows.append((word, row))
    edit_list = sorted(edits)
    edit_number = {edit: i for i, edit in enumerate(edit_list)}
    lines = []
    for word, row in rows:
        cells = ", ".join("{%d, %d, %d}" % (tag, c, edit_number[edit]) for tag, c, edit in row)
        lines.append("{%s, {{%s}}}," % (quoted(word), cells))
    write(folder, "lexicon_words.inc", lines)
    write(folder, "lexicon_edits.inc", ["{%d, %s}," % (strip, quoted(add)) for strip, add in edit_list])

    # Suffixes of rare lower-case words, each smoothed by the next shorter one.
    suffixes = collections.defaultdict(collections.Counter)
    for word, counts in words.items():
        if sum(counts.values()) > RARE or not word.isalpha() or not word.islower() or len(word) < 4:
            continue
        for tag, c in counts.items():
            if tags[tag][0] in ("NOUN", "VERB", "ADJ", "ADV"):
                for length in range(0, min(MAX_SUFFIX, len(word) - 2) + 1):
                    suffixes[word[len(word) - length:]][tag] += c
    smoothed = {}
    for suffix in sorted(suffixes, key=len):
        counts = suffixes[suffix]
        n = sum(counts.values())
        kinds = len(counts)
        shorter = smoothed[suffix[1:]] if suffix else {tag: pairs[t] / total for t, tag in number.items()}
        smoothed[suffix] = {tag: (counts[tag] + kinds * shorter.get(tag, 0)) / (n + kinds)
                            for tag in set(counts) | set(shorter)}
    lines = []
    for suffix in sorted(suffixes, key=lambda s: s.encode()):
        n = sum(suffixes[suffix].values())
        if n < 12 or not suffix.isascii():
            continue
        found = sorted(smoothed[suffix].items(), key=lambda item: (-item[1], item[0]))
        found = [(tag, p) for tag, p in found if p >= 0.02][:MAX_TAGS]
        cells = ", ".join("{%d, %d, 0}" % (tag, word_cost(p, pairs[tags[tag]] / total)) for tag, p in found)
        lines.append("{%s, {{%s}}}," % (quoted(suffix), cells))
    write(folder, "lexicon_suffixes.inc", lines)

    # Tag sequences: a tag after the tag before it and the part of speech before that one.
    def context_of(upos, xpos):
        return upos + xpos[xpos.index("/"):] if "/" in xpos else upos

    upos_names = sorted({context_of(*tag) for tag in tags})
    start = len(tags)
    start_upos = len(upos_names)
    upos_of = [upos_names.index(context_of(*tag)) for tag in tags] + [start_upos]
    three, two = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for s in sentences:
        a = b = start
        for _, _, upos, xpos in s:
            t = number[upos, xpos]
            three[upos_of[a], b][t] += 1
            two[b][t] += 1
            a, b = b, t
    lines = ["constexpr std::size_t kTagCount = %d;" % len(tags),
             "constexpr std::size_t kContextCount = %d;  // parts of speech, and the sentence's start" % (start_upos + 1),
             "constexpr auto kTags = std::to_array<TagPair>({"]
    for upos, xpos in tags:
        plain = xpos.split("/")[0]
        kept = plain.replace("$", "S") if plain in KEPT_XPOS else "Other"
        lines.append("    {Upos::%s, Xpos::%s, %d, %d, %s}," % (
            upos, kept, upos_names.index(context_of(upos, xpos)), word_cost(1, pairs[upos, xpos] / total), quoted(xpos)))
    lines.append("});")
    lines.append("constexpr std::uint8_t kSequenceCost[kContextCount][kTagCount + 1][kTagCount] = {")
    for a in range(start_upos + 1):
        lines.append("  {")
        for b in range(start + 1):
            n3, n2 = sum(three[a, b].values()), sum(two[b].values())
            k3, k2 = len(three[a, b]), len(two[b])
            cells = []
            for t in range(start):
                p1 = pairs[tags[t]] / total
                p2 = (two[b][t] + k2 * p1) / (n2 + k2) if n2 else p1
                p3 = (three[a, b][t] + k3 * p2) / (n3 + k3) if n3 else p2
                cells.append(str(cost(p3)))
            lines.append("    {" + ",".join(cells) + "},")
        lines.append("  },")
    lines.append("};")
    write(folder, "tag_model.inc", lines)
    print(f"{len(rows)} words, {len(edit_list)} edits, {len(tags)} tags")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
