#!/usr/bin/env python3
"""Times other Thai word segmenters on a text, line by line, beside `khao tokenize`.

    compare_words_peers.py FILE [--khao PATH] [--vaporetto PREDICT MODEL] [--repeat N]

Python packages that are installed are timed: PyThaiNLP newmm (`pip install pythainlp`) and nlpo3. Vaporetto is a Rust program:
`cargo install vaporetto_predict vaporetto_train`, trained on the segmented text that the word model learns from (boundaries as
blanks, blanks of the text as U+3000); give its program and its model. Programs are timed with their start-up, which a run over an
empty file measures and takes off. One line a system: MB/s, the median of N runs, by processor time.
"""
import argparse
import os
import statistics
import subprocess
import sys
import time


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


def peers(lines, data, args):
    """Yields (name, function that returns seconds)."""
    if args.khao:
        yield "khao tokenize", lambda: time_program([args.khao, "tokenize", "-j", "1"], data)
    try:
        from pythainlp.tokenize import word_tokenize

        word_tokenize("ทดสอบ", engine="newmm")
        yield "PyThaiNLP newmm", lambda: time_calls(lambda line: word_tokenize(line, engine="newmm"), lines)
    except ImportError:
        print("pythainlp is not installed", file=sys.stderr)
    try:
        from nlpo3 import load_dict, segment
        from pythainlp.corpus import thai_words
        import tempfile

        with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False, encoding="utf-8") as file:
            file.write("\n".join(sorted(thai_words())))
        load_dict(file.name, "words_th")
        yield "nlpo3", lambda: time_calls(lambda line: segment(line, "words_th"), lines)
    except ImportError:
        print("nlpo3 is not installed", file=sys.stderr)
    if args.vaporetto:
        predict, model = args.vaporetto
        yield "Vaporetto", lambda: time_program([predict, "--model", model], data)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--khao", metavar="PATH")
    parser.add_argument("--vaporetto", nargs=2, metavar=("PREDICT", "MODEL"))
    parser.add_argument("--repeat", type=int, default=3, metavar="N")
    args = parser.parse_args()
    data = open(args.file, "rb").read()
    lines = data.decode("utf-8").splitlines()
    for name, run in peers(lines, data, args):
        print("%-16s %8.2f MB/s" % (name, len(data) / 1e6 / statistics.median(run() for _ in range(args.repeat))))


if __name__ == "__main__":
    main()
