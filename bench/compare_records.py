#!/usr/bin/env python3
"""khao beside dateparser, PyThaiNLP and TLTK on a folder of documents with gold.

    pip install dateparser pythainlp python-crfsuite tltk 'pandas<2.3' requests 'numpy<2'
    compare_records.py KHAO GOLD [N]    GOLD holds ID.json: text, doc_date, officials, places, times; N: every Nth document only

Prints for each system precision, recall and F1 of
  times   an item of the gold is found where spans overlap and the value is equal. A peer's value is a moment: it is right if it is that of
          the gold as far as the gold's goes (day, minute, month or year). PyThaiNLP finds no times; its parsers get the gold's own mentions
  names   names of persons, whatever their post: spans overlap
  whole   the same, and given and family name are equal to the gold's, honorific left out
  places  of all levels: spans overlap, whatever level or code (the peers have none)
and MB/s of text on one processor, without the time to load models. What the gold calls optional is neither asked for nor an error; one
name or chain of places that covers several of the gold finds all of them. A system that cannot be run is named as such. The model of
parts of speech that thainer needs comes with PyThaiNLP 3.0.8, is a download in later versions.

Measured on 56 documents, 0.39 MB, with which khao was developed (P, R, F1; AMD EPYC; dateparser 1.5.0, PyThaiNLP 5.4.0, for thainer 3.0.8):
                               times             names             whole            places   MB/s
khao                 1.00 0.99 0.992   0.99 0.89 0.934   0.96 0.86 0.906    1.00 0.95 0.975    7.0
dateparser           0.08 0.12 0.093                                                           0.48
  B.E. mended        0.27 0.40 0.323                                                           0.46
PyThaiNLP dates      0.65 0.21 0.323                                                           0.27, of the mentions
PyThaiNLP thainer                      0.80 0.92 0.854   0.66 0.77 0.711    0.93 0.68 0.783    0.35
and on every fourth of them, 0.10 MB, for the sake of TLTK 1.11:
khao                                   0.96 0.87 0.914   0.90 0.82 0.857    1.00 0.95 0.976
TLTK                                   0.51 0.82 0.628   0.33 0.51 0.400    0.89 0.46 0.609    0.0005
"""
import collections
import datetime
import json
import operator
import pathlib
import re
import subprocess
import sys
import time

from compare_words_peers import time_program

Found = collections.namedtuple("Found", "begin end value")
MEASURES = ("times", "names", "whole", "places")


def squeeze(text):
    return re.sub(r"\s+", "", text or "")


def by_line(text, read):
    """Found of the pieces, in their order, that `read` finds in each line; blanks may differ from the text's."""
    start, found = 0, []
    for line in text.split("\n"):
        places = [start + i for i, c in enumerate(line) if not c.isspace()]
        tight, at = squeeze(line), 0
        for piece, value in read(line) if tight else []:
            piece = squeeze(piece)
            begin = tight.find(piece, at)
            if piece and begin >= 0:
                at = begin + len(piece)
                found.append(Found(places[begin], places[at - 1] + 1, value))
        start += len(line) + 1
    return found


def day_of(document):
    return datetime.datetime.fromisoformat(document["doc_date"]) if document.get("doc_date") else None


# --- the systems: a function that makes one, which takes a document to {measure: [Found]} ---


def dateparser(mended):
    from dateparser.search import search_dates

    def mend(piece, moment):
        """Years of the Buddhist Era, of four digits and of two, which dateparser takes for Christian ones."""
        year = moment.year - 543 if moment.year > 2400 else moment.year
        if str(moment.year) not in piece and re.search(rf"(?<!\d){year % 100:02}(?!\d)", piece):
            year = 2500 - 543 + year % 100
        try:
            return moment.replace(year=year)
        except ValueError:  # 29 February
            return moment

    def run(document):
        settings = {"RELATIVE_BASE": day_of(document)} if day_of(document) else {}

        def read(line):
            pairs = search_dates(line, languages=["th"], settings=settings) or []
            return [(piece, mend(piece, moment) if mended else moment) for piece, moment in pairs]
        return {"times": by_line(document["text"], read)}
    return run


def pythainlp_dates():
    from pythainlp.util import thai_strptime, thaiword_to_date
    formats = [day + clock for clock in (" เวลา %H.%M", " เวลา %H:%M", " %H.%M", " %H:%M", "") for day in ("%d %B %Y", "%d %B พ.ศ. %Y", "%d/%B/%Y")]
    parsers = [lambda mention, base, form=form: thai_strptime(mention, form, tzinfo=None) for form in formats] + [thaiword_to_date]

    def parse(mention, base):
        for parser in parsers:
            try:
                return parser(mention.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")), base)
            except Exception:  # they have no error of their own
                pass
        return None

    def run(document):
        found = [Found(*span(item), parse(item["mention"], day_of(document))) for item in document["times"]]
        return {"times": [f for f in found if f.value]}
    return run


def thainer():
    from pycrfsuite import Tagger
    from pythainlp import __version__
    from pythainlp.corpus import get_corpus_path
    from pythainlp.tag.thainer import ThaiNameTagger
    tagger = ThaiNameTagger.__new__(ThaiNameTagger)  # its constructor asks for 1.5, a download; 1.5.1 comes with the package
    tagger.crf, tagger.pos_tag_name = Tagger(), "lst20" if __version__ < "4" else "blackboard"
    tagger.crf.open(get_corpus_path("thainer"))

    def read(line):
        pieces = []
        for word, tag in tagger.get_ner(line, pos=False):
            if tag.startswith("I-") and pieces and pieces[-1][1] == tag[2:]:
                pieces[-1] = (pieces[-1][0] + word, tag[2:])
            else:
                pieces.append((word, tag[2:]))
        return pieces

    def run(document):
        return names_and_places(document["text"], by_line(document["text"], read), "PERSON", "LOCATION")
    return run


def tltk():
    import tltk as package  # prints what it loads
    tag = re.compile(r"<NE(\w)>(.*?)</NE\1>", re.S)

    def run(document):
        read = lambda line: [(piece, kind) for kind, piece in tag.findall(package.nlp.ner_tag(line))]
        return names_and_places(document["text"], by_line(document["text"], read), "p", "l")
    return run


def names_and_places(text, found, person, place):
    """Of a tagger's finds the names, with their text as value, and the places."""
    names = [f._replace(value=text[f.begin:f.end]) for f in found if f.value == person]
    return {"names": names, "whole": names, "places": [f for f in found if f.value == place]}


def khao(program):
    command = [program, *"extract -q --input-format jsonl -".split()]

    def run(document):
        record = json.loads(subprocess.run(command, input=line_of(document), capture_output=True, check=True).stdout)
        names = [Found(*name_span(o), (o["given"] or "") + (o["family"] or "")) for o in record["officials"] if o["name"]]
        spans = lambda family: [Found(*span(i), i.get("value")) for i in record[family]]
        return {"times": spans("times"), "names": names, "whole": names, "places": spans("places")}
    return run


def line_of(document):
    date = {"date": document["doc_date"]} if document.get("doc_date") else {}
    return (json.dumps({"text": document["text"], **date}) + "\n").encode()


span = operator.itemgetter("start", "end")


def name_span(item):
    begin = item["start"] + max(item["mention"].find(item["name"]), 0)
    return begin, begin + len(item["name"])


def wanted(document, measure):
    """[(span, item, required)] of the gold."""
    if measure in ("times", "places"):
        return [(span(i), i, not i.get("optional")) for i in document[measure]]
    return [(name_span(o), o, not o.get("optional") and bool(o["given"])) for o in document["officials"] if o["name"]]


def same(measure, gold, value):
    if measure == "whole":
        return squeeze(value).removeprefix(squeeze(gold["honorific"])) == squeeze(gold["given"]) + squeeze(gold["family"])
    if measure != "times":
        return True
    right = gold["value"] or ""
    if isinstance(value, (str, type(None))):
        return value == gold["value"] or right.endswith(value or "-") and (value or "").startswith("T")
    if right.startswith("T"):
        return value.strftime("T%H:%M") == right
    return "/" not in right and value.strftime("%Y-%m-%dT%H:%M")[:len(right)] == right != ""


def count(measure, document, found, sums):
    """Adds to sums: found and right, found and asked for, of the gold found, of the gold."""
    golds, hit = wanted(document, measure), set()
    for f in found:
        over = [n for n, (s, _, _) in enumerate(golds) if f.begin < s[1] and s[0] < f.end]
        right = [n for n in over if same(measure, golds[n][1], f.value)]
        hit.update(right)
        if any(golds[n][2] for n in right) or not any(not golds[n][2] for n in over):
            sums[measure, "found"] += 1
            sums[measure, "right"] += bool(right)
    sums[measure, "gold"] += sum(required for _, _, required in golds)
    sums[measure, "hit"] += sum(golds[n][2] for n in hit)


def row(name, make, documents):
    try:
        run = make()
        run(documents[0])  # loads what is loaded late
    except Exception as error:  # a package or its model is missing
        return f"{name:24} not installed: {error!r:.80}"
    sums, begin = collections.Counter(), time.process_time()
    results = [run(document) for document in documents]
    seconds = khao_seconds(sys.argv[1], documents) if name == "khao" else time.process_time() - begin
    for document, result in zip(documents, results):
        for measure, found in result.items():
            count(measure, document, found, sums)
    cells = ""
    for measure in MEASURES:
        precision, recall = (sums[measure, a] / max(1, sums[measure, b]) for a, b in (("right", "found"), ("hit", "gold")))
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        cells += f"{precision:7.2f}{recall:5.2f}{f1:6.3f}" if measure in results[0] else f"{'-':>18}"
    given = [t["mention"] for d in documents for t in d["times"]] if make is pythainlp_dates else [d["text"] for d in documents]
    return f"{name:24}{cells}{sum(len(t.encode()) for t in given) / 1e6 / seconds:10.4f}"


def khao_seconds(program, documents, times=20):
    """Processor time of one pass over the documents, JSON included, from many passes in one run."""
    command = [program, *"extract -q -j 1 --input-format jsonl -".split()]
    return time_program(command, b"".join(map(line_of, documents)) * times) / times


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    documents = [json.loads(path.read_text("utf-8")) for path in sorted(pathlib.Path(sys.argv[2]).glob("*.json"))[::int((sys.argv + ["1"])[3])]]
    systems = {"khao": lambda: khao(sys.argv[1]), "dateparser": lambda: dateparser(False), "dateparser, B.E. mended": lambda: dateparser(True),
               "PyThaiNLP, given spans": pythainlp_dates, "PyThaiNLP thainer 1.5": thainer, "TLTK": tltk}
    print(f"{len(documents)} documents\n{'P, R, F1 of':24}" + "".join(f"{m:>18}" for m in MEASURES) + f"{'MB/s':>10}")
    for name, make in systems.items():
        print(row(name, make, documents), flush=True)


if __name__ == "__main__":
    main()
