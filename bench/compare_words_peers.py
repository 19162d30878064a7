#!/usr/bin/env python3
"""Times Thai word segmenters on a text, line by line, side by side.

    compare_words_peers.py FILE [--build DIR] [--gold FILE]... [--window N]... [--groups NAMES] [--cuts FOLDER TEXT] [--repeat N]

* khao, ICU and libthai: by `compare_words` of the build folder (default: build), inside one process.
* `khao tokenize` of the build folder: with reading, escaping and writing the text.
* PyThaiNLP newmm and nlpo3, where these packages are installed (`pip install pythainlp nlpo3`).
* Vaporetto, where there is cargo: bench/vaporetto is built (crates.io), learns from the segmented text of `--gold` (`|` at the
  boundaries, as for khao_train) and the words of src/data/words/words.tsv (`--groups`: word,name,place; by default word), and is timed
  inside its process. Model and program are kept in DIR/vaporetto. `--window` is the size of its windows and n-grams, 3 by its
  defaults; may be given several times. `--cuts FOLDER TEXT` also writes TEXT as each Vaporetto cuts it to FOLDER, for compare_segmentations.py.

The systems take turns, N times. Programs are timed with their start-up, which a run over an empty file measures and takes off.
One line a system: MB/s by processor time, and how many times as fast as ICU, the medians of the N rounds.
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


SHORT = 2_000_000  # bytes


def note(message):
    print(message, file=sys.stderr)


def time_calls(cut, lines):
    begin = time.process_time()
    for line in lines:
        cut(line)
    return time.process_time() - begin


def time_program(command, data):
    """Processor time of a child, without that of a run on nothing."""
    spent = []
    for text in (data, b"\n"):
        before = os.times()
        subprocess.run(command, input=text, stdout=subprocess.DEVNULL, check=True)
        after = os.times()
        spent.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return max(spent[0] - spent[1], 1e-6)


def word_list(folder, groups):
    """The words that khao learns with, of these groups, one a line."""
    path = folder / f"{'_'.join(groups)}.txt"
    rows = (ROOT / "src/data/words/words.tsv").read_text("utf-8").splitlines()
    cells = [row.split("\t") for row in rows if "\t" in row and not row.startswith("#")]
    path.write_text("".join(f"{word}\n" for word, own in cells if set(groups) & set(own.split("|"))), "utf-8")
    return path


def vaporetto(build, gold, windows, groups):
    """Builds and trains; yields (name, program, model)."""
    cargo = shutil.which("cargo")
    if not cargo or not gold:
        note("Vaporetto is left out: " + ("no --gold to learn from" if cargo else "there is no cargo"))
        return
    folder = build / "vaporetto"
    folder.mkdir(parents=True, exist_ok=True)
    manifest = ROOT / "bench/vaporetto/Cargo.toml"
    subprocess.run([cargo, "build", "--release", "--quiet", "--manifest-path", manifest, "--target-dir", folder], check=True)
    program, words = folder / "release/vaporetto_peer", word_list(folder, groups)
    for window in windows:
        model = folder / f"{words.stem}_window{window}.bin"
        newest = max(pathlib.Path(path).stat().st_mtime for path in [*gold, ROOT / "src/data/words/words.tsv"])
        if not model.exists() or model.stat().st_mtime < newest:
            note(f"Vaporetto learns with windows of {window} ...")
            subprocess.run([program, "train", model, str(window), words, *gold], check=True, stdout=subprocess.DEVNULL)
        yield f"Vaporetto W{window}", program, model


def peers(lines, data, args):
    """Yields (name, function that returns seconds)."""
    khao = args.build / "khao"
    if khao.exists():
        yield "khao tokenize", lambda: time_program([khao, "tokenize", "-j", "1"], data)
    try:
        from pythainlp.tokenize import word_tokenize

        word_tokenize("ทดสอบ", engine="newmm")
        yield "PyThaiNLP newmm", lambda: time_calls(lambda line: word_tokenize(line, engine="newmm"), lines)
    except ImportError:
        note("PyThaiNLP is not installed")
    try:
        from nlpo3 import load_dict, segment
        from pythainlp.corpus import thai_words

        with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False, encoding="utf-8") as file:
            file.write("\n".join(sorted(thai_words())))
        load_dict(file.name, "words_th")
        yield "nlpo3", lambda: time_calls(lambda line: segment(line, "words_th"), lines)
    except ImportError:
        note("nlpo3 is not installed")
    for name, program, model in vaporetto(args.build, args.gold, args.window, args.groups.split(",")):
        if args.cuts:
            folder, text = args.cuts
            pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
            found = subprocess.run([program, "cut", model], input=pathlib.Path(text).read_bytes(), capture_output=True, check=True)
            (pathlib.Path(folder) / f"{model.stem}.txt").write_bytes(found.stdout)
        timed = [program, "time", model, "1"]
        yield name, lambda timed=timed: float(subprocess.run(timed, input=data, capture_output=True, check=True).stdout)


def compare_words(program, file):
    """MB/s by system, of one pair; none without the program."""
    if not program.exists():
        return {}
    out = subprocess.run([program, file, "1"], capture_output=True, check=True, text=True).stdout
    pair = re.search(r"pair 1: khao ([\d.]+) MB/s, ICU ([\d.]+), libthai ([\d.]+)", out)
    return dict(zip(("khao", "ICU", "libthai"), map(float, pair.groups())))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build", metavar="DIR")
    parser.add_argument("--gold", action="append", default=[], metavar="FILE")
    parser.add_argument("--window", action="append", type=int, metavar="N")
    parser.add_argument("--groups", default="word", metavar="NAMES")
    parser.add_argument("--cuts", nargs=2, metavar=("FOLDER", "TEXT"))
    parser.add_argument("--repeat", type=int, default=3, metavar="N")
    args = parser.parse_args()
    args.window = args.window or [3]
    data = pathlib.Path(args.file).read_bytes()
    if len(data) < SHORT:
        note(f"{args.file} is short: what a program needs to start hides what it needs for the text")
    lines = data.decode("utf-8").splitlines()
    systems, rates = list(peers(lines, data, args)), {}
    for _ in range(args.repeat):
        this_round = compare_words(args.build / "bench/compare_words", args.file)
        this_round |= {name: len(data) / 1e6 / run() for name, run in systems}
        for name, rate in this_round.items():
            rates.setdefault(name, []).append((rate, rate / this_round.get("ICU", float("nan"))))
    for name, measured in rates.items():
        rate, ratio = (statistics.median(column) for column in zip(*measured))
        print("%-16s %8.2f MB/s %6.2f times ICU" % (name, rate, ratio))


if __name__ == "__main__":
    main()
