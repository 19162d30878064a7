#!/usr/bin/env python3
"""Which of two word segmentations of the same lines is better, and whether the lines could have said so by chance.

    compare_segmentations.py GOLD A B [--samples N] [--seed N]

Each file holds the same text, one paragraph a line, `|` at the boundaries; every blank is one, too (`khao tokenize` writes the
text so). Prints the word F1 of A and of B in percent (micro averages; blanks are no words), their difference A - B with its 95 %
interval by paired resampling of lines (as many lines as there are, drawn with replacement, the same for A and B, N times), and
in how many of the samples A is not better. Same input and seed, same output. A line with another text than the gold one ends it.
"""
import argparse
import random
import sys

INVISIBLE = "\u200b\ufeff"


def is_blank(char):
    return char.isspace() or char in INVISIBLE


def parse(line):
    """The text without marks, and its words as (begin, end)."""
    text, words, begin = [], set(), 0

    def end_word():
        nonlocal begin
        if begin < len(text):
            words.add((begin, len(text)))
        begin = len(text)

    for char in line:
        if char == "|" or is_blank(char):
            end_word()
        if char != "|":
            text.append(char)
        if is_blank(char):
            begin = len(text)
    end_word()
    return "".join(text), words


def unescaped(line):
    """What `khao tokenize` wrote with a backslash before it, without."""
    return line.replace("\\\\", "\\")


def count(gold_lines, lines, name):
    """(right, gold, system) words of each line."""
    if len(gold_lines) != len(lines):
        sys.exit("%s has %d lines, not %d" % (name, len(lines), len(gold_lines)))
    counts = []
    for number, (gold_line, line) in enumerate(zip(gold_lines, lines), 1):
        text, gold = parse(gold_line)
        found_text, found = parse(line)
        if found_text != text:
            found_text, found = parse(unescaped(line))
        if found_text != text:
            sys.exit("%s:%d: not the text of the gold line" % (name, number))
        counts.append((len(gold & found), len(gold), len(found)))
    return counts


def f1(counts):
    right, gold, found = map(sum, zip(*counts))
    return 200.0 * right / (gold + found) if gold + found else 100.0


def compare(a, b, samples, seed):
    """Difference of F1, its 95 % interval, and the share of samples in which A is not better."""
    rng, pairs, differences = random.Random(seed), [x + y for x, y in zip(a, b)], []
    for _ in range(samples):
        sums = [sum(column) for column in zip(*rng.choices(pairs, k=len(pairs)))]
        differences.append(f1([sums[:3]]) - f1([sums[3:]]))
    differences.sort()
    at = lambda share: differences[min(int(share * samples), samples - 1)]
    return f1(a) - f1(b), at(0.025), at(0.975), sum(d <= 0 for d in differences) / samples


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("gold", "a", "b"):
        parser.add_argument(name)
    parser.add_argument("--samples", type=int, default=10000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    args = parser.parse_args()
    read = lambda path: open(path, encoding="utf-8", newline="\n").read().removesuffix("\n").split("\n")
    gold = read(args.gold)
    a, b = (count(gold, read(path), path) for path in (args.a, args.b))
    difference, low, high, not_better = compare(a, b, args.samples, args.seed)
    print("word F1  A %.2f  B %.2f  (%d lines, %d words)" % (f1(a), f1(b), len(gold), sum(g for _, g, _ in a)))
    print("A - B    %+.2f  95 %% interval %+.2f ... %+.2f; not better in %.1f %% of samples" % (difference, low, high, 100 * not_better))


if __name__ == "__main__":
    main()
