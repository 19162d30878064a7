"""tokenize and Tokenizer.spans: together the tokens are the text, offsets are code points."""

import random
import threading

import khao
import pytest

SAMPLES = [
    "",
    "ประชาชนในพื้นที่",
    "นายกฯ ลงพื้นที่ จ.ตาก 15-17 มี.ค. 66",
    "e-mail: a@b.co.th  https://example.org/ข่าว #น้ำท่วม",
    "ก\u0e33ล\u0e4d\u0e32😀\U00020000 \u200bๆ",
    "บรรทัดหนึ่ง\r\nบรรทัดสอง\u2028\n",
]


@pytest.mark.parametrize("text", SAMPLES)
def test_tokens_together_are_the_text(text):
    assert "".join(khao.tokenize(text)) == text
    assert all(khao.tokenize(text))


@pytest.mark.parametrize("text", [*SAMPLES, "\ud800", "ก\udfffข", "\udc80\udc80 a"])
def test_spans_cover_the_text_without_gap(text):
    starts, ends, kinds = khao.Tokenizer().spans(text)
    assert len(starts) == len(ends) == len(kinds)
    assert [0, *ends] == [*starts, len(text)] if text else not starts
    assert all(start < end for start, end in zip(starts, ends))
    assert set(kinds) <= set(range(len(khao.TOKEN_KINDS)))


def test_random_text():
    rng = random.Random(7)
    alphabet = "กขคงจฉชาิีึืุูเแโใไๆ่้๊๋์ำฯ๐๑๒ abcXYZ019.,-()😀é\n\t\u200b\ufffd"
    for _ in range(300):
        text = "".join(rng.choices(alphabet, k=rng.randrange(60)))
        assert "".join(khao.tokenize(text)) == text


def test_words_and_kinds():
    text = "ประชาชนในพื้นที่ 25 คน"
    assert khao.tokenize(text) == ["ประชาชน", "ใน", "พื้นที่", " ", "25", " ", "คน"]
    kinds = [khao.TOKEN_KINDS[kind] for kind in khao.Tokenizer().spans(text).kinds]
    assert kinds == ["thai", "thai", "thai", "space", "number", "space", "thai"]


def test_spans_are_buffers():
    spans = khao.Tokenizer().spans("ประชาชนในพื้นที่")
    view = memoryview(spans.starts)
    assert view.itemsize == 4 and view.tolist() == list(spans.starts)


def test_a_tokenizer_may_be_shared():
    tokenizer, text = khao.Tokenizer(), "ประชาชนในพื้นที่จังหวัดตาก" * 50
    expected, got = tokenizer(text), []
    workers = [threading.Thread(target=lambda: got.extend(tokenizer(text) == expected for _ in range(50))) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert got == [True] * 200


def test_only_str_is_text():
    with pytest.raises(TypeError, match="not bytes"):
        khao.tokenize(b"abc")


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_many_give_what_each_gives(threads):
    rng = random.Random(9)
    texts = [*SAMPLES, "\ud800", *("".join(rng.choices(SAMPLES, k=rng.randrange(90))) for _ in range(500))]
    assert list(khao.tokenize_many(texts, threads=threads)) == [khao.tokenize(text) for text in texts]
    tokenizer = khao.Tokenizer()
    assert list(tokenizer.spans_many(texts, threads=threads)) == [tokenizer.spans(text) for text in texts]


def test_many_are_taken_as_they_are_asked_for():
    taken = 0

    def texts():
        nonlocal taken
        for taken in range(1, 10**6):
            yield "ประชาชนในพื้นที่ " * 10

    assert len(list(zip(range(3), khao.tokenize_many(texts())))) == 3
    assert taken < 10**4
    assert list(khao.tokenize_many([])) == []


def test_many_refuse_what_is_no_text():
    with pytest.raises(TypeError, match="not bytes"):
        list(khao.tokenize_many([b"abc"]))
    with pytest.raises(ValueError, match="threads"):
        khao.tokenize_many([], threads=0)
