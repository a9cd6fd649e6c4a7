#!/usr/bin/env python3
"""Scores whom pronouns mean.   usage: pronouns.py [--errors] [--trees] [--genres news,interview] GUM.conllu...

GUM's last column has every mention with the entity it belongs to. Counted are the personal and possessive pronouns of the third
person ("he", "its", "themselves") of the genres given, by default news and interviews.

  said       pronouns to which the tool gives an entity
  right      of those, where a name or description of the tool's entity holds the head of a mention of the same entity in GUM
  known      pronouns whose entity has a mention with a noun or name for its head in the document: what can be found
  precision  right / said; recall right / known

`nearest` asks more: the tool's name or description of the entity that stands last before the pronoun has to be right. With --trees
the tool takes the treebank's tags and trees instead of its own.
"""
import argparse, collections, re
import gold_words

PRONOUNS = set("he him his himself she her hers herself it its itself they them their theirs themselves".split())


class Gold:
    def __init__(self, first, last, head, entity, kind, pronoun, nominal):
        self.first, self.last, self.head, self.entity, self.kind = first, last, head, entity, kind
        self.pronoun, self.nominal = pronoun, nominal  # what the head is; neither, if it is a verb: "It hurt" of what was done


def read_gold(document):
    mentions, open_, at = [], {}, 0
    for sentence in document.sentences:
        begin = at
        for k, word in enumerate(sentence):
            found = re.search(r"(?:^|\|)Entity=([^|]*)", word.columns[9])
            for opens, label, closes in re.findall(r"(\()?([^()]+)(\))?", found.group(1) if found else ""):
                parts = label.split("-")
                if opens:
                    open_.setdefault(parts[0], []).append((at + k, parts[1]))
                if closes and open_.get(parts[0]):
                    first, kind = open_[parts[0]].pop()
                    mentions.append(make_mention(sentence, begin, first, at + k + 1, parts[0], kind))
        at += len(sentence)
    return mentions


def make_mention(sentence, begin, first, last, entity, kind):
    heads = [k for k in range(first, last)
             if 0 <= k - begin < len(sentence) and not first <= begin + int(sentence[k - begin].columns[6]) - 1 < last]
    head = heads[0] if heads else first
    tag = sentence[head - begin].columns[3] if 0 <= head - begin < len(sentence) else "X"
    joined = [k for k in range(head + 1, last) if 0 <= k - begin < len(sentence) and sentence[k - begin].columns[3] == "CCONJ"]
    if joined and last - first > 2:
        head = joined[0]  # "A and B": what is said of A alone is not said of both
    return Gold(first, last, head, entity, kind, tag == "PRON", tag in ("NOUN", "PROPN"))


def sentence_text(document, at):
    begin = 0
    for sentence in document.sentences:
        if at < begin + len(sentence):
            words = [w.form for w in sentence]
            words[at - begin] = "[" + words[at - begin] + "]"
            return " ".join(words)
        begin += len(sentence)
    return ""


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--errors", action="store_true")
    options.add_argument("--trees", action="store_true")
    options.add_argument("--genres", default="news,interview")
    options.add_argument("files", nargs="+")
    given = options.parse_args()
    genres = given.genres.split(",")
    documents = [d for path in given.files for d in gold_words.read_treebank(path)
                 if given.genres == "all" or any(f"_{g}_" in d.name for g in genres)]
    count, by_word = collections.Counter(), collections.defaultdict(collections.Counter)
    for document, said in zip(documents, gold_words.find_mentions(documents, given.trees)):
        score(document, said, count, by_word, given.errors)
    for word in sorted(by_word):
        show(word, by_word[word])
    show("all", count)


def score(document, said, count, by_word, errors):
    gold = read_gold(document)
    words = document.words()
    nominal = {g.entity for g in gold if g.nominal}
    heads = collections.defaultdict(set)  # word -> entities of which it is the head
    for g in gold:
        if not g.pronoun:
            heads[g.head].add(g.entity)
    entity_at = {g.first: g for g in gold if g.last == g.first + 1 and g.pronoun}
    pronoun_said = {m.first: m for m in said if m.last == m.first + 1 and words[m.first].form.lower() in PRONOUNS}
    by_entity = collections.defaultdict(list)
    for m in said:
        if m.first not in pronoun_said and m.reference != "pronoun":
            by_entity[m.entity].append(m)

    def matches(mention, entity):
        return any(entity in heads[k] for k in range(mention.first, mention.last))

    for at, word in enumerate(words):
        if word.form.lower() not in PRONOUNS or word.columns[3] not in ("PRON", "DET"):
            continue
        g, m = entity_at.get(at), pronoun_said.get(at)
        known = g is not None and g.entity in nominal
        right = nearest = False
        if m and g:
            others = by_entity[m.entity]
            right = any(matches(o, g.entity) for o in others)
            before = [o for o in others if o.first < at] or others
            nearest = bool(before) and matches(max(before, key=lambda o: o.first), g.entity)
        for c in (count, by_word[word.form.lower()]):
            c["known"] += known
            c["said"] += m is not None
            c["right"] += right
            c["nearest"] += nearest
        if errors and (m is not None) != right or errors and known and not m:
            near = [g2 for g2 in gold if g is not None and g2.entity == g.entity and not g2.pronoun]
            near = max([n for n in near if n.first < at] or near, key=lambda n: n.first, default=None)
            truth = "no entity" if g is None else "-" if near is None else " ".join(w.form for w in words[near.first:near.last])
            print(f"  {'wrong ' if m else 'missed'} {document.name}: {sentence_text(document, at)}")
            print(f"         said {m.name if m else '-'}; is {truth[:80]}")


def show(name, c):
    p, r = c["right"] / max(c["said"], 1), c["right"] / max(c["known"], 1)
    print(f"  {name:10} precision {p:.3f} recall {r:.3f}   nearest {c['nearest'] / max(c['said'], 1):.3f}   "
          f"({c['right']} right of {c['said']} said, {c['known']} known)")


if __name__ == "__main__":
    main()
