#!/usr/bin/env python3
"""khao beside trafilatura, newspaper4k and resiliparse on a folder of pages with gold.

    pip install trafilatura newspaper4k lxml_html_clean resiliparse
    compare_pages.py KHAO FOLDER [KHAO_BENCH]    FOLDER holds ID.html and ID.json, as tests/golden/pages and tests/golden/english do

Prints for each system: character 5-gram F1 of the body and F1 of whole paragraphs, both without white space, means over the pages that
are articles; shares of them whose title, day, site name and section are right; F1 of the names of authors; of the pages that are no article
the share where no text was found. With KHAO_BENCH (build/bench/khao_bench) also the CPU time a page from bytes to article, one thread, best
of five rounds. A system that is not installed, or that fails on a page, counts as having found nothing there.
"""
import json
import pathlib
import re
import subprocess
import sys
import time
from collections import Counter

MEASURES = ("body", "paras", "title", "day", "site", "section", "authors", "none")


def squeeze(text):
    return re.sub(r"[\s\u200b-\u200d\u2060\ufeff\u00ad\ufffd]+", "", text or "")


def f1(gold, found):
    hit = sum((gold & found).values())
    return 2 * hit / (sum(gold.values()) + sum(found.values())) if gold or found else 1.0


def grams(paragraphs):
    text = "".join(map(squeeze, paragraphs))
    return Counter(text[i:i + 5] for i in range(max(1, len(text) - 4)))


def lines(text):
    return [line for line in (text or "").split("\n") if squeeze(line)]


# --- the systems: bytes of a page to what they say of it ---


def trafilatura(html, **options):
    from trafilatura import bare_extraction
    found = bare_extraction(html, include_comments=False, with_metadata=True, **options)
    if not found:
        return {}
    return {"paragraphs": lines(found.text), "title": found.title, "published": found.date, "site_name": found.sitename,
            "section": (found.categories or [None])[0], "authors": (found.author or "").split("; ") if found.author else []}


def trafilatura_fast(html):
    return trafilatura(html, fast=True)


def newspaper4k(html):
    from newspaper import Article
    article = Article("https://example.invalid/", language="en", fetch_images=False)
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    date = article.publish_date.isoformat() if article.publish_date else None
    return {"paragraphs": lines(article.text), "title": article.title, "published": date, "authors": article.authors}


def resiliparse(html):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return {"paragraphs": lines(extract_plain_text(bytes_to_str(html, detect_encoding(html)), main_content=True))}


def khao(program):
    def run(html):
        done = subprocess.run([program, "extract", "--input-format", "html", "-"], input=html, capture_output=True, check=False)
        article = json.loads(done.stdout)["article"]
        return {**article, "paragraphs": [article["text"][a:b] for a, b in article["paragraphs"]],
                "published": (article["published"] or {}).get("value"), "authors": [b["name"] for b in article["byline"]]}
    return run


# --- what is measured ---


def score(gold, found):
    """{measure: value} of one page."""
    mine = found.get("paragraphs", [])
    if not gold["paragraphs"]:
        return {"none": float(not mine)}
    optional = {squeeze(p) for p in gold.get("paragraphs_optional", [])}
    mine, golds = ([p for p in each if squeeze(p) not in optional] for each in (mine, gold["paragraphs"]))
    accepted = lambda field: map(squeeze, [gold.get(field), *gold.get(field + "_accept", [])])
    names = lambda all: Counter(re.sub("^(นางสาว|น.ส.|นาย|นาง)", "", squeeze(name)) for name in all)
    return {
        "body": f1(grams(golds), grams(mine)),
        "paras": f1(Counter(map(squeeze, golds)), Counter(map(squeeze, mine))),
        **{name: float(squeeze(found.get(field)) in accepted(field)) for name, field in (("title", "title"), ("site", "site_name"), ("section", "section"))},
        "day": float((found.get("published") or "")[:10] == (gold.get("published") or "")[:10]),
        "authors": f1(names(b["name"] for b in gold.get("byline", [])), names(found.get("authors") or [])),
    }


def compare(systems, pages):
    print(f"{'':12}" + "".join(f"{name:>8}" for name in MEASURES) + f"   {len(pages)} pages")
    for name, system in systems.items():
        sums, counts = Counter(), Counter()
        for page in pages:
            try:
                found = system(page.read_bytes())
            except Exception as error:  # a peer's fault is its result
                print(f"{name}: {page.name}: {error!r:.100}", file=sys.stderr)
                found = {}
            values = score(json.loads(page.with_suffix(".json").read_text("utf-8")), found)
            sums.update(values)
            counts.update(values.keys())
        means = (f"{sums[m] / counts[m]:8.3f}" if counts[m] else f"{'-':>8}" for m in MEASURES)
        print(f"{name:12}" + "".join(means))


def speed(bench, folder, pages):
    """Milliseconds of CPU a page, bytes to article."""
    command = [bench, folder, "--benchmark_filter=^page_to_article$", "--benchmark_format=json", "--benchmark_repetitions=5"]
    done = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    runs = [run["cpu_time"] for run in done["benchmarks"] if run["run_type"] == "iteration"]
    best = {"khao": min(runs) / len(pages)}
    contents = [page.read_bytes() for page in pages]
    for system in (resiliparse, trafilatura_fast, trafilatura):
        times = []
        for _ in range(5):
            begin = time.process_time()
            for html in contents:
                try:
                    system(html)
                except Exception:  # counted above
                    pass
            times.append((time.process_time() - begin) * 1000 / len(pages))
        best[system.__name__] = min(times)
    print(f"\n{'':18}ms/page   times khao")
    for name, value in best.items():
        print(f"{name:18}{value:7.2f}   {value / best['khao']:6.1f}")


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    pages = sorted(pathlib.Path(sys.argv[2]).glob("*.html"))
    compare({"khao": khao(sys.argv[1]), "trafilatura": trafilatura, "newspaper4k": newspaper4k, "resiliparse": resiliparse}, pages)
    if len(sys.argv) == 4:
        speed(sys.argv[3], sys.argv[2], pages)


if __name__ == "__main__":
    main()
