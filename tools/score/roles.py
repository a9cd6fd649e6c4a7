#!/usr/bin/env python3
"""Scores roles: who holds which office, of what, since or until when.

usage: roles.py [--errors] [--part development|blind|all] [FILE]

FILE is roles.txt beside this, where stands what counts. A role is right if holder, office, organisation and status are; below that
also holder and office alone, and each part of a role where these two are right. Of the tool's roles count those with a holder that
are not denied.

Names are the same if all words of the shorter are in the longer ("Sir Geoffrey Mallory", "Mallory"). Offices are the same if they are
one to a reader: "CEO" and "chief executive", "Secretary of Defense" and "defence secretary", "leader" and "head", "-man", "-woman" and
"-person". "Deputy mayor" is office "deputy mayor" or office "mayor" with status deputy.
"""
import argparse, collections, json, os, pathlib, re, subprocess, sys, tempfile

PARTS = ("development", "blind")
ONE_OFFICE = {"army chief": "army chief of staff", "foreign secretary": "foreign minister", "vice premier": "deputy prime minister",
              "ceo": "chief executive", "cfo": "chief financial officer", "coo": "chief operating officer", "chief executive officer":
              "chief executive", "chief": "head", "leader": "head", "boss": "head", "chair": "chairman", "congress member": "representative",
              "congress": "representative", "parliament member": "mp", "chief of police": "police chief", "co founder": "founder", "head coach": "coach"}
ONE_PLACE = {"us": "united states", "u.s.": "united states", "uk": "united kingdom", "britain": "united kingdom", "eu": "european union",
             "un": "united nations"}
RANKS = {"admiral", "brigadier", "captain", "colonel", "commander", "detective", "general", "lieutenant", "major", "sergeant"}
SMALL = {"the", "of", "for", "'s", "sir", "dame", "dr", "mr"}


class Role:
    def __init__(self, holder, office, organisation, status, optional=False):
        self.holder, self.office, self.organisation, self.status, self.optional = holder, office, organisation, status, optional

    def __str__(self):
        return " | ".join((self.holder, self.office, self.organisation or "-", self.status))


def read_gold(path):
    """Sentences with their roles, by part."""
    parts, part = {name: [] for name in PARTS}, "development"
    with open(path, encoding="utf-8") as text:
        for number, line in enumerate(text, 1):
            if line.startswith("# part: "):
                part = line.removeprefix("# part: ").strip()
            sentences = parts[part]
            if not line.strip() or line.startswith("#"):
                continue
            if not line.startswith(" "):
                sentences.append((line.strip(), []))
                continue
            fields = [field.strip() for field in line.strip().lstrip("? ").split("|")]
            if len(fields) != 4:
                sys.exit(f"{path}:{number}: found {len(fields)} parts, expected 4")
            sentences[-1][1].append(Role(*fields, optional=line.strip().startswith("?")))
    return parts


def find_roles(sentences):
    tool = os.environ.get("FACTCHECK", "build/release/bin/factcheck")
    if not pathlib.Path(tool).is_file():
        sys.exit(f"no factcheck binary at {tool}; set FACTCHECK")
    found = [[] for _ in sentences]
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for k, (sentence, _) in enumerate(sentences):
            path = pathlib.Path(folder, f"{k:05}.txt")
            path.write_text(sentence + "\n", encoding="utf-8")
            paths[str(path)] = k
        done = subprocess.run([tool, "show", "--stage", "mentions", "--format", "jsonl", *paths], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"factcheck show: exit {done.returncode}\n{done.stderr.decode(errors='replace')[-2000:]}")
    for line in done.stdout.decode().splitlines():
        said = json.loads(line)
        if said["kind"] == "role" and said["holder"] and not said["negated"]:
            found[paths[said["path"]]].append(Role(said["holder"], said["office"], said["organisation"], said["status"]))
    return found


def words(name):
    return {w for w in re.findall(r"[\w.&-]+|'s", name.replace("’", "'").lower().removesuffix("'s")) if w not in SMALL}


def same_name(said, known):
    a, b = (words(ONE_PLACE.get(n.lower(), n)) for n in (said, known))
    return bool(a and b) and (a <= b or b <= a)


def same_organisation(said, known):
    return any(not said if choice == "-" else bool(said) and same_name(said, choice) for choice in known.split("/"))


def plain_office(office):
    office = re.sub(r"(?<=s)(wo)?man\b|(?<=chair)(wo)?(man|person)\b|(?<=s)person\b", "", office.lower().replace("-", " "))
    office = re.sub(r"^(\w+) (?:of|for) (?:the )?(.+)$", r"\2 \1", office.replace("defence", "defense"))
    return ONE_OFFICE.get(office, office)


def with_deputy(office, status):
    if office.startswith("deputy ") and status == "current":
        return office.removeprefix("deputy "), "deputy"
    return office, status


def parts_right(said, known):
    """Whether holder, office, organisation and status are right; status only counts with the office."""
    holder = same_name(said.holder, known.holder)
    said_office, said_status = with_deputy(plain_office(said.office), said.status)
    best = (holder, False, False, False)
    for choice in known.office.split("/"):
        for status in known.status.split("/"):
            office, status = with_deputy(plain_office(choice), status)
            best = max(best, (holder, said_office == office, same_organisation(said.organisation, known.organisation), said_status == status))
    return best


def pair(said, known):
    """Gives each known role the best role said of the same holder; no role said serves twice."""
    pairs, free = [], list(said)
    ranked = sorted(((sum(parts_right(s, k)), i, j) for i, s in enumerate(said) for j, k in enumerate(known)
                     if parts_right(s, k)[0] and parts_right(s, k)[1]), key=lambda r: (-r[0], r[1], r[2]))
    used_said, used_known = set(), set()
    for _, i, j in ranked:
        if i not in used_said and j not in used_known:
            used_said.add(i)
            used_known.add(j)
            pairs.append((said[i], known[j]))
            free.remove(said[i])
    return pairs, free, [k for j, k in enumerate(known) if j not in used_known]


def show(number, sentence, wrong):
    print(f"{number}: {sentence}")
    for line in wrong:
        print("    " + line)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--errors", action="store_true")
    options.add_argument("--part", choices=(*PARTS, "all"), default="development")
    options.add_argument("file", nargs="?", default=pathlib.Path(__file__).with_name("roles.txt"))
    given = options.parse_args()
    parts = read_gold(given.file)
    gold = list(enumerate(sum(parts.values(), []) if given.part == "all" else parts[given.part], 1))
    count = collections.Counter()
    for (number, (sentence, known)), said in zip(gold, find_roles([g for _, g in gold])):
        pairs, extra, missed = pair(said, known)
        wrong = []
        for s, k in pairs:
            if k.optional:
                continue
            right = parts_right(s, k)
            count["said"] += 1
            count["known"] += 1
            count["office right"] += 1
            count["organisation right"] += right[2]
            count["status right"] += right[3]
            count["right"] += all(right)
            if not all(right):
                wrong.append(f"said   {s}\n    known  {k}")
        free = [k for k in missed if k.optional]
        extra = [s for s in extra if s.office not in RANKS and not any(same_name(s.holder, k.holder) for k in free)]
        missed = [k for k in missed if not k.optional]
        count["said"] += len(extra)
        count["known"] += len(missed)
        wrong += [f"extra  {s}" for s in extra] + [f"missed {k}" for k in missed]
        if given.errors and wrong:
            show(number, sentence, wrong)
    said, known, both = count["said"], count["known"], count["office right"]
    print(f"{len(gold)} sentences, {known} roles known, {said} said")
    print(f"  all four parts     precision {count['right'] / max(said, 1):.3f} recall {count['right'] / max(known, 1):.3f}")
    print(f"  holder and office  precision {both / max(said, 1):.3f} recall {both / max(known, 1):.3f}")
    for part in ("organisation", "status"):
        print(f"    of these, {part:12} right {count[part + ' right'] / max(both, 1):.3f}")


if __name__ == "__main__":
    main()
