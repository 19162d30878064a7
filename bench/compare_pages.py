#!/usr/bin/env python3
"""khao beside trafilatura, newspaper4k and resiliparse on a folder of pages with gold.

    pip install trafilatura newspaper4k resiliparse
    compare_pages.py KHAO FOLDER        FOLDER holds ID.html and ID.json (title, published, site_name, paragraphs)

Prints for each system: character 5-gram F1 of the body and F1 of whole paragraphs, both without white space, means over the pages that
have gold paragraphs; title, day and site name right; milliseconds a page of this process's (for khao: its own) CPU time. A system
that is not installed, or that fails on a page, counts as having found nothing there.
"""
import json
import pathlib
import re
import resource
import subprocess
import sys
from collections import Counter


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


def trafilatura(page, html):
    from trafilatura import bare_extraction
    found = bare_extraction(html, include_comments=False, with_metadata=True)
    return {"paragraphs": lines(found.text), "title": found.title, "published": found.date, "site_name": found.sitename} if found else {}


def newspaper4k(page, html):
    from newspaper import Article
    article = Article("https://example.invalid/", language="en", fetch_images=False)
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    date = article.publish_date.isoformat() if article.publish_date else None
    return {"paragraphs": lines(article.text), "title": article.title, "published": date}


def resiliparse(page, html):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return {"paragraphs": lines(extract_plain_text(bytes_to_str(html, detect_encoding(html)), main_content=True))}


def khao(program):
    def run(page, html):
        done = subprocess.run([program, "extract", page], capture_output=True, check=False)
        article = json.loads(done.stdout)["article"]
        text = article["text"] or ""
        return {"paragraphs": [text[a:b] for a, b in article["paragraphs"]], "title": article["title"],
                "published": (article["published"] or {}).get("value"), "site_name": article["site_name"]}
    return run


def cpu(who):
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    pages = sorted(pathlib.Path(sys.argv[2]).glob("*.html"))
    systems = {"khao": khao(sys.argv[1]), "trafilatura": trafilatura, "newspaper4k": newspaper4k, "resiliparse": resiliparse}
    print(f"{'':12} {'body':>6} {'paras':>6} {'title':>6} {'day':>6} {'site':>6} {'ms/page':>8}   {len(pages)} pages")
    for name, system in systems.items():
        sums, seconds, count = Counter(), 0.0, 0
        for page in pages:
            gold, html = json.loads(page.with_suffix(".json").read_text("utf-8")), page.read_bytes()
            who = resource.RUSAGE_CHILDREN if name == "khao" else resource.RUSAGE_SELF
            before = cpu(who)
            try:
                found = system(str(page), html)
            except Exception as error:  # a peer's fault is its result
                print(f"{name}: {page.name}: {error!r:.100}", file=sys.stderr)
                found = {}
            seconds += cpu(who) - before
            if not gold["paragraphs"]:
                continue
            count += 1
            mine = found.get("paragraphs", [])
            sums["body"] += f1(grams(gold["paragraphs"]), grams(mine))
            sums["paras"] += f1(Counter(map(squeeze, gold["paragraphs"])), Counter(map(squeeze, mine)))
            sums["title"] += squeeze(found.get("title")) == squeeze(gold["title"])
            sums["day"] += (found.get("published") or "")[:10] == (gold["published"] or "")[:10]
            sums["site"] += squeeze(found.get("site_name")) in map(squeeze, [gold["site_name"], *gold.get("site_name_accept", [])])
        means = " ".join(f"{sums[key] / max(1, count):6.3f}" for key in ("body", "paras", "title", "day", "site"))
        print(f"{name:12} {means} {1000 * seconds / max(1, len(pages)):8.1f}")


if __name__ == "__main__":
    main()
