#!/usr/bin/env python3
"""Holds every machine format to its schema: the sample corpus, a folder of hostile articles, nothing at all.

    validate_reports.py FACTCHECK SOURCE_DIR

Needs python3-jsonschema and xmllint (libxml2-utils). Prints what is wrong, and ends with 1 then. Each schema is also
given a report that was spoilt, and has to refuse it.
"""
import copy
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema

HOSTILE = ("\n::error::forged\n", "%0A::set-output name=a::b", "]]>", "</script><img src=x>", "=cmd()", "\u202e", "\x1b[2J",
           "\ufffe", "\r", "[link](http://e.example/)", "{0}", "\u2028", "'\"&<>", "\t=1")

failures = []


def fail(what, why):
    failures.append(f"{what}: {why}")


def closed(schema):
    """The schema with no property allowed that it does not name: ours are open for readers, not for us."""
    if isinstance(schema, dict):
        tight = {key: closed(value) for key, value in schema.items()}
        if "properties" in schema and schema.get("type") == "object":
            tight.setdefault("additionalProperties", False)
        return tight
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    return schema


class Run:
    """One folder of articles, reported in any format."""

    def __init__(self, factcheck, name, folder, options=()):
        self.name, self.folder = name, folder
        self.command = [factcheck, "check", "--no-cache", "--exit-zero", "--allow-empty", *options]

    def report(self, form):
        done = subprocess.run([*self.command, "--format", form, "articles"], cwd=self.folder, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, timeout=300)
        if done.returncode not in (0, 3):
            fail(self.name, f"--format {form} ended with {done.returncode}")
        return done.stdout

    def text(self, form):
        return self.report(form).decode("utf-8")


def hold_to(schema, instance, what):
    for error in jsonschema.Draft202012Validator(schema).iter_errors(instance):
        place = "/".join(map(str, error.absolute_path))
        fail(what, f"{place}: {error.message[:300]}")


def must_refuse(schema, instance, what):
    if jsonschema.Draft202012Validator(schema).is_valid(instance):
        fail(what, "the schema takes a report that is spoilt")


def without(instance, *path):
    spoilt = copy.deepcopy(instance)
    at = spoilt
    for key in path[:-1]:
        at = at[key]
    del at[path[-1]]
    return spoilt


def links_of(message):
    return [int(number) for number in re.findall(r"(?<!\\)\]\((\d+)\)", message)]


def check_sarif(run, schemas, source):
    report = json.loads(run.text("sarif"))
    official = json.loads((schemas / "sarif-2.1.0.json").read_text())
    ours = json.loads((schemas / "sarif.json").read_text())
    hold_to(official, report, f"{run.name}: sarif (official)")
    hold_to(ours, report, f"{run.name}: sarif")
    rules = report["runs"][0]["tool"]["driver"]["rules"]
    for result in report["runs"][0]["results"]:
        ids = {place["id"] for place in result["locations"] + result["relatedLocations"]}
        if len(ids) != 1 + len(result["relatedLocations"]):
            fail(run.name, "sarif: two places of one id")
        if not set(links_of(result["message"]["text"])) <= ids:
            fail(run.name, f"sarif: a link to no place: {result['message']['text']}")
        if "ruleIndex" in result and rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            fail(run.name, "sarif: ruleIndex is of another rule")
    if report["runs"][0]["results"]:
        spoilt = without(report, "runs", 0, "results", 0, "message")
        must_refuse(official, spoilt, "sarif (official)")
        must_refuse(ours, spoilt, "sarif")


def check_json(run, form, schema, spoil):
    report = json.loads(run.text(form))
    hold_to(schema, report, f"{run.name}: {form}")
    spoilt = spoil(report)
    if spoilt is not None:
        must_refuse(schema, spoilt, form)


def check_lines(run, form, schema):
    for line in run.text(form).splitlines():
        hold_to(schema, json.loads(line), f"{run.name}: {form}")


def check_xml(run, form, schema):
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        report = run.report(form)
        file.write(report)
        file.flush()
        done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", str(schema), file.name], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        if done.returncode != 0:
            fail(f"{run.name}: {form}", done.stdout.decode("utf-8", "replace")[:2000])
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        file.write(report.replace(b' name="', b' nom="'))
        file.flush()
        done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", str(schema), file.name], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
        if b' name="' in report and done.returncode == 0:
            fail(form, "the schema takes a report that is spoilt")


def check_github(run, findings):
    lines = run.text("github").split("\n")
    if lines.pop() != "":
        fail(run.name, "github: the last line does not end")
    for line in lines:
        if not re.fullmatch(r"::(error|warning|notice) file=[^,\r\n]*(,(line|col|endLine|endColumn)=\d+)*,title=factcheck \([a-z-]+\)::[^\r\n]+",
                            line):
            fail(run.name, f"github: {line}")
    if len(lines) != findings:
        fail(run.name, f"github: {len(lines)} commands for {findings} findings and errors")


def check_csv(run, findings):
    rows = list(csv.reader(io.StringIO(run.text("csv"), newline="")))
    if len(rows) != findings + 1:
        fail(run.name, f"csv: {len(rows)} rows for {findings} findings")
    for row in rows:
        if len(row) != len(rows[0]):
            fail(run.name, f"csv: {len(row)} cells of {len(rows[0])}")
        for cell in row:
            if cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                fail(run.name, f"csv: a formula: {cell!r}")


def check_run(run, source):
    schemas = source / "tests/report/schemas"
    result = closed(json.loads((source / "lib/report/schema/result.json").read_text()))
    rdjson = json.loads((schemas / "rdjson.json").read_text())
    whole = json.loads(run.text("json"))
    findings, errors = len(whole["findings"]), len(whole["errors"])
    check_json(run, "json", result, lambda r: without(r, "complete"))
    line = {"definitions": result["definitions"], "$ref": "#/definitions/line"}
    check_lines(run, "jsonl", line)
    must_refuse(line, {"type": "finding"}, "jsonl")
    check_sarif(run, schemas, source)
    check_json(run, "gitlab", json.loads((schemas / "gitlab.json").read_text()),
               lambda r: without(r, 0, "fingerprint") if r else None)
    check_json(run, "rdjson", rdjson, lambda r: without(r, "source"))
    check_lines(run, "rdjsonl", {"definitions": rdjson["definitions"], "$ref": "#/definitions/diagnostic"})
    check_json(run, "jsonld", json.loads((schemas / "jsonld.json").read_text()), lambda r: without(r, "@graph"))
    check_xml(run, "junit", schemas / "junit.xsd")
    check_xml(run, "checkstyle", schemas / "checkstyle.xsd")
    check_github(run, findings + errors)
    check_csv(run, findings)
    return findings


def write_hostile(folder):
    folder.mkdir()
    for number, text in enumerate(HOSTILE):
        for paper, cost in (("courier", 250 + number), ("post", 300 + number)):
            (folder / f"{paper} {number} [=x].txt").write_text(
                f"Source: {paper} {text}\nTitle: A bridge {text}\n\nThe Lantern Bridge {text} number {number} cost "
                f"{cost} million euros. \"It is {text} done,\" said Ines Holt. The Lantern Bridge cost {cost} million euros.\n",
                encoding="utf-8", newline="")
    (folder / "old ::error::.txt").write_bytes(b"caf\xe9 " * 20)


def main():
    factcheck, source = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        for name in ("sample", "hostile", "empty"):
            (place / name).mkdir()
        shutil.copytree(source / "corpus", place / "sample/articles")
        write_hostile(place / "hostile/articles")
        (place / "empty/articles").mkdir()
        show_all = ("--show", "contradict,differ,agree,single")
        for name, expected in (("sample", 1), ("hostile", len(HOSTILE)), ("empty", 0)):
            if check_run(Run(factcheck, name, place / name), source) < expected:
                fail(name, "too few findings to tell anything")
            check_run(Run(factcheck, f"{name}, all shown", place / name, show_all), source)
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
