"""extract, extract_text and extract_many: what counts as a document, options, errors, order, threads."""

import pathlib
import threading
import time

import khao
import pytest

TEXT = "ตาก-นายอำเภอแม่สอดตรวจเยี่ยมจุดคัดกรอง\nวันที่ 15 มี.ค. 66 นายสมชาย ใจดี นายอำเภอแม่สอด ตรวจเยี่ยมจุดคัดกรอง จำนวน 3 แห่ง\n"


def test_str_and_bytes_are_content_and_a_path_is_a_file(page, page_path):
    from_bytes, from_str, from_path = khao.extract(page), khao.extract(page.decode()), khao.extract(page_path)
    assert from_bytes.article.title.startswith("น่าน-ผู้ว่าฯ")
    assert from_bytes.article == from_str.article == from_path.article
    assert from_bytes.source.path is None
    assert from_path.source.path == str(page_path)
    # The name of a file that exists, given as str, is content too.
    assert khao.extract_text(str(page_path)).article.text == str(page_path)


def test_a_str_is_already_decoded(page):
    lying = page.decode().replace('charset="UTF-8"', 'charset="windows-874"')
    record = khao.extract(lying)
    assert record.article == khao.extract(page).article
    assert (record.source.charset, record.source.replaced_bytes) == ("utf-8", 0)


def test_charset_of_bytes(page):
    thai = page.decode().encode("cp874", "ignore")
    assert khao.extract(thai, charset="windows-874").article.title == khao.extract(page).article.title


def test_lone_surrogates_count_as_replaced_bytes():
    record = khao.extract_text("ข่าว\nพบ \ud800 ในข้อความ\n")
    assert record.source.replaced_bytes == 3
    assert "\ufffd" in record.article.text


def test_text_is_kept_as_it_is():
    record = khao.extract_text(TEXT)
    assert record.article.text == TEXT
    assert record.article.title == "ตาก-นายอำเภอแม่สอดตรวจเยี่ยมจุดคัดกรอง"


def test_options_fill_what_the_page_does_not_say():
    record = khao.extract_text("หัวข้อ\nไม่มีวันที่ในข่าวนี้\n", url="https://example.org/1", date="2023-03-15")
    assert record.source.url == "https://example.org/1"
    assert (record.article.published.value, record.article.published.source) == ("2023-03-15", "option")


def test_tokens_only_when_asked_for(page):
    record = khao.extract(page, tokens=True)
    text = record.article.text
    assert "".join(text[start:end] for start, end, _ in record.tokens) == text
    assert khao.extract(page).tokens == ()
    assert "tokens" not in khao.extract(page).to_dict()


@pytest.mark.parametrize("document, code", [(b"", "empty"), (" \n", "empty"), (b"x" * 101, "too_large")])
def test_a_bad_document_is_a_record(document, code):
    record = khao.extract(document, max_bytes=100)
    assert (record.outcome, record.error.code) == ("error", code)
    assert record.article.text == ""


def test_a_file_is_not_read_beyond_the_limit(tmp_path):
    with open(tmp_path / "large.html", "wb") as file:
        file.truncate(1 << 40)  # takes no room, and would take forever to read
    assert khao.extract(tmp_path / "large.html", max_bytes=1000).error.code == "too_large"


@pytest.mark.parametrize("option", [{"date": "2023-02-30"}, {"date": "yesterday"}, {"charset": "no-such-charset"}])
def test_a_bad_option_raises(option):
    with pytest.raises(khao.Error) as raised:
        khao.extract(b"<p>x", **option)
    assert raised.value.code == "bad_option"
    assert str(next(iter(option.values()))) in str(raised.value)


def test_misuse_raises():
    with pytest.raises(TypeError, match="not int"):
        khao.extract(5)
    with pytest.raises(FileNotFoundError):
        khao.extract(pathlib.Path("/no/such/file"))
    with pytest.raises(ValueError, match="threads"):
        khao.extract_many([], threads=0)
    with pytest.raises(TypeError):
        khao.extract(b"", max_bytes=-1)


def numbered(count):
    return [f"หัวข้อที่ {i}\nเนื้อหาของข่าวที่ {i} " + "ยาวมาก " * (i % 7 * 40) for i in range(count)]


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_many_keeps_the_order(threads):
    texts = numbered(300)
    titles = [record.article.title for record in khao.extract_many(texts, threads=threads, text=True)]
    assert titles == [f"หัวข้อที่ {i}" for i in range(300)]


def test_many_gives_one_record_for_each_input(page, page_path, tmp_path):
    inputs = [page, pathlib.Path("/no/such/file"), tmp_path, page_path, b"", page.decode()]
    records = list(khao.extract_many(inputs))
    assert [record.outcome for record in records] == ["ok", "error", "error", "ok", "error", "ok"]
    assert [record.error and record.error.code for record in records][:5] == [None, "unreadable", "unreadable", None, "empty"]
    assert records[1].source.path == "/no/such/file"
    assert list(khao.extract_many([])) == []


def test_many_is_lazy():
    taken = []

    def endless():
        while True:
            taken.append(1)
            yield "หัวข้อ\nเนื้อหา\n"

    records = khao.extract_many(endless(), threads=2, text=True)
    assert not taken
    for _ in range(5):
        next(records)
    assert len(taken) < 100


def test_many_raises_what_the_inputs_raise():
    def broken():
        yield "หัวข้อ\nเนื้อหา\n"
        raise RuntimeError("source ran dry")

    with pytest.raises(RuntimeError, match="ran dry"):
        list(khao.extract_many(broken(), text=True))
    with pytest.raises(khao.Error):
        list(khao.extract_many([TEXT], date="x"))


def test_threads_share_everything(page):
    expected = khao.extract(page).to_json()
    got = []
    workers = [threading.Thread(target=lambda: got.append({khao.extract(page).to_json() for _ in range(20)})) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert got == [{expected}] * 4


def test_the_interpreter_lock_is_released():
    """While one thread reads a long text, this one goes on."""
    text = "หัวข้อ\n" + "นายสมชาย ใจดี นายอำเภอแม่สอด กล่าวว่า มีผู้ประสบภัย 25 คน\n" * 20000
    worker = threading.Thread(target=khao.extract_text, args=(text,))
    begin = time.monotonic()
    worker.start()
    longest, last = 0.0, begin
    while worker.is_alive():
        time.sleep(0.001)
        longest, last = max(longest, time.monotonic() - last), time.monotonic()
    assert longest < (last - begin) / 2
