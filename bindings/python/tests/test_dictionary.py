"""Model.with_dictionary: words of a user's own are kept whole by every call that takes a model."""

import pathlib

import khao
import pytest

TEXT = "โครงการแม่สอดเมืองน่าอยู่ เปิดแล้ว"
WORD = "แม่สอดเมืองน่าอยู่"


def test_a_listed_word_is_one_token():
    own = khao.Model().with_dictionary([WORD])
    assert WORD in khao.tokenize(TEXT, model=own) and WORD not in khao.tokenize(TEXT)
    assert "".join(khao.tokenize(TEXT, model=own)) == TEXT
    assert all(WORD in words for words in khao.tokenize_many([TEXT] * 3, model=own))
    spans = khao.Tokenizer(own).spans(TEXT)
    assert WORD in [TEXT[start:end] for start, end in zip(spans.starts, spans.ends)]
    assert [list(one.starts) for one in khao.Tokenizer(own).spans_many([TEXT])] == [list(spans.starts)]


def test_the_heavier_of_two_that_overlap_stands():
    words = ["เมืองน่า", "น่าอยู่"]
    assert "เมืองน่า" in khao.tokenize(TEXT, model=khao.Model().with_dictionary(words))
    assert "น่าอยู่" in khao.tokenize(TEXT, model=khao.Model().with_dictionary([words[0], (words[1], 2)]))
    assert "น่าอยู่" in khao.tokenize(TEXT, model=khao.Model().with_dictionary({words[0]: 1, words[1]: 2}))


def test_words_of_a_file(tmp_path: pathlib.Path):
    path = tmp_path / "words.txt"
    path.write_text(f"# ours\nเมืองน่า\n{WORD}\t2.5\n", "utf-8")
    assert WORD in khao.tokenize(TEXT, model=khao.Model().with_dictionary(path))
    path.write_text("หนึ่ง สอง\n", "utf-8")
    with pytest.raises(khao.Error, match="words.txt:1") as raised:
        khao.Model().with_dictionary(path)
    assert raised.value.code == "bad_table"
    with pytest.raises(khao.Error) as raised:
        khao.Model().with_dictionary(tmp_path / "none.txt")
    assert raised.value.code == "io"


def test_words_that_cannot_be_used():
    with pytest.raises(khao.Error) as raised:
        khao.Model().with_dictionary(["ข่าว", "สอง คำ"])
    assert raised.value.code == "bad_table"
    with pytest.raises(khao.Error):
        khao.Model().with_dictionary([("ข่าว", float("nan"))])
    with pytest.raises(TypeError):
        khao.Model().with_dictionary(WORD)


def test_records_see_the_words_and_rules_stay(tmp_path: pathlib.Path):
    (tmp_path / "places.tsv").write_text("code\tparent\tlevel\tname\n630699\t6306\tsubdistrict\tหนองอีกา\n")
    for own in (khao.Model().with_rules(tmp_path).with_dictionary([WORD]), khao.Model().with_dictionary([WORD]).with_rules(tmp_path)):
        text = f"ข่าว\n{TEXT} ที่ ต.หนองอีกา อ.แม่สอด จ.ตาก"
        record = khao.extract_text(text, tokens=True, model=own)
        assert "630699" in [place.code for place in record.places]
        assert WORD in [record.article.text[start:end] for start, end, *_ in record.tokens]


def test_an_empty_dictionary_changes_nothing():
    assert khao.tokenize(TEXT, model=khao.Model().with_dictionary([])) == khao.tokenize(TEXT)
