#!/usr/bin/env python3
"""bench/compare_segmentations.py: counts by hand, and intervals that say what they should."""
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "bench"))
import compare_segmentations as compare  # noqa: E402


def expect(found, wanted):
    if found != wanted:
        sys.exit(f"found {found!r}, wanted {wanted!r}")


expect(compare.parse("กา|บิน 5|คน"), ("กาบิน 5คน", {(0, 2), (2, 5), (6, 7), (7, 9)}))
expect(compare.parse("กา| |บิน|"), compare.parse("กา บิน"))
expect(compare.parse(""), ("", set()))
expect(compare.count(["กา|บิน"], ["กา|บิ|น"], "a"), [(1, 2, 3)])
expect(compare.count(["a\\b"], ["a\\\\b"], "a"), [(1, 1, 1)])
expect(compare.f1([(1, 2, 3), (1, 1, 1)]), 200.0 * 2 / 7)

rng = random.Random(5)
better = [(9, 10, 10)] * 200
worse = [(rng.randrange(7, 10), 10, 10) for _ in range(200)]
difference, low, high, not_better = compare.compare(better, worse, 500, 1)
expect(low < difference < high and low > 0 and not_better == 0, True)
expect(compare.compare(worse, worse, 100, 1), (0, 0, 0, 1))
noise = rng.sample(worse, len(worse))
difference, low, high, not_better = compare.compare(worse, noise, 500, 1)
expect(low < 0 < high, True)
expect(compare.compare(worse, noise, 500, 1), (difference, low, high, not_better))
print("4 intervals")
