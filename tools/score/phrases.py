#!/usr/bin/env python3
"""Scores the reading of figures in short phrases.   usage: phrases.py FILE.jsonl [--errors N] [--classes]

Reads test inputs of two other readers of figures, turned to one JSON object a line:
  Recognizers-Text: {"model", "input", "results": [{"text", "resolution": {"value", "unit"?, "isoCurrency"?}}]}
  Duckling:         {"kind", "text", "parsed": {"value", "unit"?, "between"?, "above"?, "under"?}}
and runs `$FACTCHECK show --stage mentions -f jsonl` on them. A phrase that is no sentence is put into one.

What is not news language, or was decided otherwise on purpose, is left out by class: `--classes` prints what fell
into which. The classes look at the input and what is expected of it, never at what was answered.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import tempfile

MODELS = {"number", "currency", "dimension", "temperature", "percent", "age"}
KINDS = {"numeral", "money", "quantity", "distance"}
DIMENSIONS = {
    "currency": {"money"}, "money": {"money"}, "percent": {"percent"}, "age": {"age"},
    "temperature": {"temperature", "other"}, "distance": {"length"},
}
FRAMES = {
    "number": "Officials counted {} people there.", "numeral": "Officials counted {} people there.",
    "currency": "The ticket cost {} there.", "money": "The ticket cost {} there.",
    "percent": "Turnout was {} there.", "age": "The singer is {} now.",
    "dimension": "It measured {} there.", "distance": "It measured {} there.",
    "quantity": "It measured {} there.", "temperature": "The reading was {} there.",
}
CURRENCIES = {
    "Dollar": "USD", "Pound": "GBP", "Euro": "EUR", "EUR": "EUR", "Cent": "USD", "Yen": "JPY", "Rupee": "INR",
    "United States dollar": "USD", "British pound": "GBP", "Japanese yen": "JPY", "Australian dollar": "AUD",
}

# Left out: name, why, and the pattern of the input (None: told from what is expected).
LEFT_OUT = [
    ("date or time of day", "read as a time, not as a figure",
     r"\b(jan|feb|march|april|may \d|june|july|aug|sept|oct|nov|dec)\w*\b|\bo'?clock\b|\d ?[ap]\.?m\b|\b(19|20)\d\d\b|"
     r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\bago\b|\d:\d\d"),
    ("telephone number, version, list", "no quantity by design",
     r"\d+\.\d+\.\d|\d{3}[- ]\d{3,4}[- ]?\d{3,}|\b\d{3} \d{4}\b|0\d{4,}|three-nought|#|\bnumber \w+\.?$|[a-z]\d+[a-z]|"
     r"\b[A-Z]{2,}\d|\d[A-Z]{2,}\d"),
    ("written for a calculator", "powers, arithmetic and commands are no news language",
     r"\^|\de[+-]?\d|\b(minus|negative) one\b|\bpercents? of (\d|tw)|per cent of (\d|tw)|percentage$|\b(convert|plus|times|multiply|divide|over (a )?\w+teen|over \d|out of$)\b|[*=]|\d ?/ ?\d\d\d|\bset \w+ temp"),
    ("improper or odd fraction", "print writes decimals for these",
     r"\b(fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\w+tieth|hundredth|thousandth|millionth|trillionth|billionth|\w+tions?th)s?\b|"
     r"\d ?[/\u2044] ?\d|\u2159|one - fourth|\btwent(y|ieth)[- ]?firsts?|\b(one|1) over \w+|\bover\b.*\b(hundred|thousand|trillion)"),
    ("nought, nil, single, pair and the like", "words of games and recipes",
     r"\b(nought|naught|nil|single|pair|pairs|gross|k\.?o|cup|cups|tsp|tbsp|a buck|one grand|grand|bucks and|dash|pinch)\b"),
    ("spelt digit by digit or wrongly", "not printed so",
     r"\b(oh|point (zero|nil|nought))\b|\b(zero|one|two|three|four|five|six|seven|eight|nine) (zero|one|two|three|four|five|six|seven|eight|nine) "
     r"|\bone twenty\b|\bfourty\b|\bfivety\b|\btugriks?\b|\baustralian currencies\b"),
    ("price as it is spoken", "print says $15.50",
     r"(dollars?|usd|kuai|mao|rupees|ringgit|\$\d+|\b1) (and )?\d+\b.*\.?$|dollars forty|\$ \d+ cent|\$ 100 and fifty|(dollar|kuai|ringgit|GBP) and (one|two|five)|and (fourteen|43)"),
    ("feet and inches as marks, metres beside feet", "tables, not prose", r"\d ?['\"]|1 ?m.* (1 ?f|mile)|\bin$|kilometer and 1"),
    ("a figure without a digit or number word", "\"a dollar\", \"a kilogram\" count nothing in prose", r"^an? \w+$|^point \d|^0\d"),
    ("bare number as a sum", "no unit, no sum", r"^(about )?([\d.]+|five)$"),
    ("two hedges in one range", "\"2 to about 7\"", r"(and|-) (about|~)|~ ?\d+ grams$"),
    ("decimal comma, list without blanks", "Continental figures; numbers of exercises", r"\d,\d\b(?!\d)|\d\d,\d\d,\d\d"),
    ("unknown abbreviation", "G and M for billion and million, Chinese signs, satoshis",
     r"\bl[ck]hs?\b|\bk(oti|rores?)\b|\d Cr$|hundred (Cr|Kr)|\d l$|\d?G$|\d [cC]$|\bl\.?e\.?$|\bge?ni?hat?\b|egyptianpound|"
     r"saudiriyal|\d+ ?RM$|\d+Rs|\bringgits? \d|malaysia ring|\ddinar|^\d+ dinars|^\d+k$|US\$$|\d M\b|\d +k\b|\u5143|satoshi|\bdo?zs\b|\bsen \d|dollar \d|\d ?rad\b"),
    ("two numbers said as one", "print does not mix digits and words so", r"\d (hundred|thousand \d).* and|hundred point|fifty - two"),
    ("spaces inside a figure", "tokenised text, as in the Wall Street Journal corpus", r"\d [.,] \d|\b\d+ '|^(\W*\d \d)"),
    ("currency that no newspaper has now", "francs of France and marks have no code in use",
     r"\b(marks?|dmarks?|deutsche|lire|pesetas?|guilders?|schillings?|escudos?|punts?|drachmas?|ore|kopeks?|kopeck|"
     r"satang|stotinki|fils|thebe|ngwee|chon|jiao|fen|pond|toea|centavos?)\b"),
]


def rows_of(path):
    """Yields (id, kind, phrase or sentence, is it a phrase, [expected])."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "model" in row:
            if row["model"] not in MODELS:
                continue
            wanted = [expected_of(r) for r in row["results"]]
            words = row["input"].strip()
            whole = len(wanted) == 1 and len(row["results"][0]["text"]) >= len(words.rstrip(".")) - 1
            yield row["id"], row["model"], words, whole, wanted
        elif row["kind"] in KINDS:
            parsed = row.get("parsed") or parsed_of(row.get("expect", ""))
            yield row["id"], row["kind"], row["text"], True, [parsed]


def expected_of(result):
    resolution = result["resolution"]
    value = (resolution.get("value") or "").rstrip("%").replace(",", "")
    try:
        number = float(value)
    except ValueError:
        return {}
    return {"value": number, "unit": resolution.get("unit", ""), "iso": resolution.get("isoCurrency")}


def parsed_of(expect):
    simple = re.match(r"simple (\w+) ([\d.e]+)", expect)
    if simple:
        return {"unit": simple[1], "value": float(simple[2])}
    between = re.match(r"between (\w+) \(([\d.]+), ?([\d.]+)\)", expect)
    if between:
        return {"unit": between[1], "between": f"{between[2]},{between[3]}"}
    return {}


def class_of(words, wanted, kind):
    for name, _, pattern in LEFT_OUT:
        if name.startswith("bare number") and kind != "money":
            continue
        if re.search(pattern, words, re.IGNORECASE):
            return name
    if not wanted:
        return "nothing expected"
    if any(not w for w in wanted):
        return "a unit without a figure"
    return None


def numbers(text):
    return [float(x) for x in re.findall(r"\d+(?:\.\d+)?", str(text))]


def same(a, b):
    return a is not None and abs(abs(a) - abs(b)) <= 1e-6 * max(1.0, abs(b))


def fits(mention, kind, wanted):
    allowed = DIMENSIONS.get(kind)
    if allowed and mention["dimension"] not in allowed:
        return False
    unit = (mention.get("unit") or "").split(" per ")[0]
    code = wanted.get("iso") or CURRENCIES.get(wanted.get("unit", "")) or wanted.get("unit", "")
    if kind in ("currency", "money") and len(code) == 3 and len(unit) == 3 and code != unit:
        return False
    if "between" in wanted:
        low, high = numbers(wanted["between"])[:2]
        return same(mention["low"], low) and same(mention["high"], high)
    for key, ends in (("above", ("at-least", "more-than")), ("under", ("at-most", "less-than"))):
        if key in wanted:
            return same(mention["value"], numbers(wanted[key])[0]) and mention["bound"] in ends
    value = wanted["value"]
    if mention["bound"] == "range" and (same(mention["low"], value) or same(mention["high"], value)):
        return True  # they read the ends apart
    # A sum in cents may be said in the larger unit, a share in percent.
    scales = [1.0, 0.01, 100.0] if kind in ("currency", "money") or mention["dimension"] == "percent" else [1.0]
    return any(same(mention["value"], value * scale) for scale in scales) or in_base(mention, wanted)


def in_base(mention, wanted):
    """2 km and 1 metre: 2001 metres there, 2.001 kilometres here."""
    if mention["dimension"] == "mass" and wanted.get("unit") == "Gram" and "value" in wanted:
        grams = {"kilogram": 1000.0, "gram": 1.0, "milligram": 0.001}.get(mention.get("unit"), 0.0)
        return same(mention["value"] * grams, wanted["value"])
    metres = {"kilometre": 1000.0, "mile": 1609.344, "yard": 0.9144, "foot": 0.3048, "metre": 1.0, "centimetre": 0.01,
              "inch": 0.0254}
    there = metres.get((wanted.get("unit") or "").lower())
    here = metres.get(mention.get("unit") or "")
    if there is None or here is None:
        return False
    return abs(mention["value"] * here - wanted["value"] * there) <= 1e-3 * wanted["value"] * there


def read_all(texts):
    tool = os.environ.get("FACTCHECK", "build/release/bin/factcheck")
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            pathlib.Path(folder, name + ".txt").write_text(text + "\n", encoding="utf-8")
        run = subprocess.run([tool, "show", "--stage", "mentions", "--format", "jsonl", folder],
                             capture_output=True, text=True, check=True)
    found = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        mention = json.loads(line)
        if mention["kind"] == "quantity":
            found[pathlib.PurePath(mention["path"]).stem].append(mention)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--classes", action="store_true")
    args = parser.parse_args()
    rows = list(rows_of(args.file))
    left_out = collections.defaultdict(list)
    asked = []
    for row in rows:
        name = class_of(row[2], row[4], row[1])
        if name:
            left_out[name].append(row[2])
        else:
            asked.append(row)
    found = read_all({r[0]: FRAMES[r[1]].format(r[2]) if r[3] else r[2] for r in asked})
    good, total, shown = collections.Counter(), collections.Counter(), 0
    for identity, kind, words, _, wanted in asked:
        total[kind] += 1
        ok = all(any(fits(m, kind, w) for m in found[identity]) for w in wanted)
        good[kind] += ok
        if not ok and shown < args.errors:
            shown += 1
            said = [(m["text"], m["value"], m.get("unit")) for m in found[identity]]
            print(f"  {kind}: {words[:110]!r} wanted {[w.get('value', w) for w in wanted]} {wanted[0].get('unit', '')}; said {said}")
    print(f"== {args.file.stem}: {len(rows)} phrases, {len(asked)} in news language")
    for kind in total:
        print(f"  {kind:12} {good[kind]:4} of {total[kind]:4}  {good[kind] / total[kind]:.3f}")
    whole = sum(total.values())
    print(f"  {'all':12} {sum(good.values()):4} of {whole:4}  {sum(good.values()) / max(1, whole):.3f}")
    for name, texts in sorted(left_out.items()):
        print(f"  left out {len(texts):3}: {name}")
        if args.classes:
            for text in texts:
                print(f"      {text[:110]}")


if __name__ == "__main__":
    main()
