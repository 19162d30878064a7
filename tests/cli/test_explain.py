"""`khao explain`: for each item of a record the rules, rows and words that made it."""

import json

import pytest
from conftest import PAGE, TEXT, ROOT


@pytest.fixture
def why(khao, folder):
    """why(text): the explanation of a text, as JSON."""

    def run(text, *arguments):
        done = khao("explain", "--format", "json", "--input-format", "text", *arguments, "-", input=text.encode())
        assert done.code == 0 and done.err == b""
        return json.loads(done.out)

    return run


FAMILIES = ("officials", "places", "times", "counts")


def test_every_item_of_the_record_has_its_reasons(khao, folder):
    cwd = folder({"a.html": PAGE, "b.txt": TEXT, "c.html": (ROOT / "examples/page.html").read_bytes(),
                  "d.txt": "ข่าว\nประชุมที่โรงเรียนบ้านดอน ใน ต.บ้านใหม่ และประเทศญี่ปุ่น บ้านห้วยน้ำใส กับ อบต.บ้านใหม่ ภาคเหนือ เมื่อวานนี้ เวลา 10.00 น.\n"})
    records = khao("extract", "-q", ".", cwd=cwd).records
    reasons = [json.loads(line) for line in khao("explain", "--format", "json", ".", cwd=cwd).out.splitlines()]
    for record, all_why in zip(records, reasons, strict=True):
        assert all_why["path"] == record["source"]["path"] and all_why["outcome"] == record["outcome"]
        for family in FAMILIES:
            assert [(item["mention"], item["start"], item["end"]) for item in record[family]] == [
                (item["mention"], item["start"], item["end"]) for item in all_why[family]]
            for item in all_why[family]:
                assert item["found"]["rule"] and item["decided"]["rule"] and 0 < item["score"] <= 1
                assert (item["found"]["table"] is None) == (item["found"]["row"] is None)


def test_tables_and_rows_are_those_of_the_model(khao, why):
    dump = khao("data", "dump").out.decode()
    all_why = why(TEXT)
    rows = [(cause["table"], next(iter(cause["row"].values()))) for family in FAMILIES for item in all_why[family]
            for cause in (item["found"], item["decided"]) if cause["row"]]
    assert len(rows) > 5
    for table, key in rows:
        section = dump.split(f"# table {table}\n")[1].split("\n# table ")[0]
        assert any(line.startswith(key + "\t") or line == key for line in section.splitlines()), (table, key)


def by_mention(items):
    return {item["mention"]: item for item in items}


def test_what_decided_on_the_code_of_a_place(why):
    places = by_mention(why("ข่าว\nพบที่ ต.แม่ปะ อ.แม่สอด จ.ตาก และ ต.บ้านใหม่\nขอบคุณ อ.เมือง จ.น่าน\n")["places"])
    assert places["ต.แม่ปะ"]["found"]["rule"] == "level word" and places["ต.แม่ปะ"]["found"]["row"]["word"] == "ต."
    decided = places["ต.แม่ปะ"]["decided"]
    assert (decided["rule"], decided["row"]["code"], decided["words"]["text"]) == ("larger place in its chain", "630607", "อ.แม่สอด")
    assert places["จ.ตาก"]["decided"]["rule"] == "only place of that name and level" and places["จ.ตาก"]["decided"]["words"] is None
    assert places["อ.เมือง"]["decided"]["words"]["text"] == "จ.น่าน"


def test_what_decided_on_the_day_of_a_time(why):
    times = by_mention(why("ข่าว\nวันนี้ (15 มี.ค. 66) เวลา 09.30 น. ประชุม ต่อมาวันที่ 20 มีนาคม ปิดงาน เวลา 18.00 น.\nเมื่อวานนี้ฝนตก\n",
                           "--date", "2023-03-16")["times"])
    rules = {mention: item["decided"]["rule"] for mention, item in times.items()}
    assert rules["วันนี้ (15 มี.ค. 66) เวลา 09.30 น."] == "all of it is written"
    assert rules["วันที่ 20 มีนาคม"] == "year nearest to publication"
    assert rules["เมื่อวานนี้"] == "day that the text calls today"
    assert times["เมื่อวานนี้"]["decided"]["words"]["text"].startswith("วันนี้ (15 มี.ค. 66)")
    [clock] = [item for mention, item in times.items() if "18.00" in mention]
    assert clock["decided"]["rule"] == "day named before" and clock["decided"]["words"]["text"] == "วันที่ 20 มีนาคม"


def test_officials_and_counts(why):
    all_why = why("ข่าว\nนายสมชาย ใจดี นายอำเภอแม่สอด มอบน้ำดื่ม 120 แพ็ค\n")
    [official] = all_why["officials"]
    assert official["found"]["rule"] == "name + post" and official["found"]["table"] == "roles"
    assert official["decided"]["rule"] == "name with a public post" and official["scope"] == "official"
    [count] = all_why["counts"]
    assert count["found"]["rule"] == "number and unit" and count["found"]["table"] in ("classifiers", "units")
    assert count["decided"]["words"]["text"] == count["item"] == "น้ำดื่ม"


def test_lines_to_read(khao, folder):
    cwd = folder({"a.txt": "ข่าว\nนายสมชาย ใจดี นายอำเภอแม่สอด ลงพื้นที่ ต.แม่ปะ อ.แม่สอด จ.ตาก\n"})
    out = khao("explain", "a.txt", cwd=cwd).out.decode()
    assert out.startswith("# a.txt: ok\nofficial 5-33  นายสมชาย ใจดี นายอำเภอแม่สอด  official | นายอำเภอ, in แม่สอด 6306\n"), out
    block = out[out.index("ต.แม่ปะ  subdistrict 630607"):].splitlines()
    assert block[1].startswith("  found    level word; level_words: ต.")
    assert block[2].startswith("  decided  larger place in its chain; places: 630607") and block[2].endswith("by: อ.แม่สอด")
    assert block[3].startswith("  context  ") and " [ต.แม่ปะ] อ.แม่สอด จ.ตาก" in block[3]


def test_whole_numbers_are_written_out(khao):
    out = khao("explain", "--input-format", "text", "-", input="ข่าว\nมอบน้ำดื่ม 100,000 ขวด และข้าวสาร 1.5 ตัน\n".encode()).out.decode()
    assert "  100000 ขวด of น้ำดื่ม\n" in out and "  1.5 ตัน" in out, out


def test_text_from_a_page_cannot_play_tricks(khao):
    out = khao("explain", "--input-format", "text", "-", input="ข่าว\nพบ\u202e 5 คน\x9b ที่ จ.ตาก\n".encode()).out.decode()
    assert "\u202e" not in out and "\x9b" not in out and "จ.ตาก" in out


def test_inputs_that_cannot_be_read(khao, folder):
    cwd = folder({"a.txt": TEXT, "bad.jsonl": '{"text": 5}\n', "binary.html": bytes(range(256)) * 40})
    done = khao("explain", "--format", "json", "a.txt", "missing.html", "bad.jsonl", "binary.html", cwd=cwd)
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 1 and [line["error"] for line in lines] == [None, "unreadable", "bad_json", "not_text"]
    assert all(line["places"] == [] for line in lines[1:]) and done.message.count("\n") == 3
