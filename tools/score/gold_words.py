"""What the scorers of names and pronouns share: documents of words that are cut already, and the tool's names in them."""
import collections, json, os, pathlib, subprocess, sys, tempfile


class Word:
    def __init__(self, form, space=True, columns=None):
        self.form = form if form.strip("\u200b\xad\ufeff") and form.split() else "_"  # the tool refuses what cannot be seen
        self.space, self.columns = space, columns  # `space`: a blank behind it; `columns`: of CoNLL-U


class Document:
    def __init__(self, name):
        self.name, self.sentences, self.paragraphs = name, [], set()  # paragraphs: sentences that open one

    def words(self):
        return [word for sentence in self.sentences for word in sentence]


class Mention:
    """A name, description or pronoun as the tool sees it, by words of its document, half-open."""

    def __init__(self, first, last, kind, reference, entity, name):
        self.first, self.last, self.kind, self.reference, self.entity, self.name = first, last, kind, reference, entity, name


def read_treebank(path):
    """Documents of a CoNLL-U file, one for each # newdoc."""
    documents, opens_paragraph = [], False
    with open(path, encoding="utf-8") as text:
        blocks = text.read().split("\n\n")
    for block in blocks:
        words, covered, range_space = [], 0, True
        for line in block.split("\n"):
            column = line.split("\t")
            if line.startswith("# newdoc") or not documents:
                documents.append(Document(line.split("=", 1)[-1].strip()))
            opens_paragraph |= line.startswith("# newpar")
            if len(column) != 10:
                continue
            space = "SpaceAfter=No" not in column[9].split("|")
            if "-" in column[0]:
                covered, range_space = int(column[0].split("-")[1]), space
            elif column[0].isdigit():
                at = int(column[0])
                words.append(Word(column[1], False if at < covered else range_space if at == covered else space, column))
        if words:
            if opens_paragraph:
                documents[-1].paragraphs.add(len(documents[-1].sentences))
            documents[-1].sentences.append(words)
            opens_paragraph = False
    return [d for d in documents if d.sentences]


def conllu(document, trees):
    """The words, and with `trees` their columns, for the tool."""
    lines = []
    for number, sentence in enumerate(document.sentences):
        if number in document.paragraphs and number:
            lines.append("# newpar\n")
        for k, word in enumerate(sentence):
            column = list(word.columns) if trees and word.columns else ["_", "_", "_", "X"] + ["_"] * 6
            column[0], column[1], column[8] = str(k + 1), word.form, "_"
            column[9] = "_" if word.space else "SpaceAfter=No"
            lines.append("\t".join(column) + "\n")
        lines.append("\n")
    return "".join(lines)


def places(document):
    """First and last byte of each word in the text that the tool puts together from them."""
    spans, at, space = [], 0, False
    for number, sentence in enumerate(document.sentences):
        if number in document.paragraphs and spans:
            at, space = spans[-1][1] + 2, False
        for word in sentence:
            begin = at + space
            at = begin + len(word.form.encode())
            spans.append((begin, at))
            space = word.space
    return spans


def find_mentions(documents, trees=False):
    """Runs the tool over all documents at once: for each, its mentions of kind `name`."""
    tool = os.environ.get("FACTCHECK", "build/release/bin/factcheck")
    if not pathlib.Path(tool).is_file():
        sys.exit(f"no factcheck binary at {tool}; set FACTCHECK")
    found = [[] for _ in documents]
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for k, document in enumerate(documents):
            path = pathlib.Path(folder, f"{k:05}.conllu")
            path.write_text(conllu(document, trees), encoding="utf-8", newline="\n")
            paths[str(path)] = k
        command = [tool, "show", "--stage", "mentions", "--input", "conllu-tree" if trees else "conllu", "--format", "jsonl", *paths]
        done = subprocess.run(command, capture_output=True)
        if done.returncode not in (0, 1):
            sys.exit(f"factcheck show: exit {done.returncode}\n{done.stderr.decode(errors='replace')[-2000:]}")
    words_at = [places(document) for document in documents]
    starts = [{begin: at for at, (begin, _) in enumerate(spans)} for spans in words_at]
    ends = [{end: at + 1 for at, (_, end) in enumerate(spans)} for spans in words_at]
    lost = collections.Counter()
    for line in done.stdout.decode().splitlines():
        said = json.loads(line)
        if said["kind"] != "name":
            continue
        k = paths[said["path"]]
        if said["begin"] not in starts[k] or said["end"] not in ends[k]:
            lost[said["path"]] += 1
            continue
        found[k].append(Mention(starts[k][said["begin"]], ends[k][said["end"]], said["type"], said["reference"],
                                said["entity"], said["name"]))
    if lost:
        print(f"note: {sum(lost.values())} mentions do not begin and end with a word", file=sys.stderr)
    return found
