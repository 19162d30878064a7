"""Model.with_rules: own rows beside the model's, for every call that takes a model."""

import pathlib
import threading

import khao
import pytest

TEXT = "ข่าวประจำวัน\nนายสมชาย ใจดี หัวหน้าหน่วยดอกไม้ป่า กล่าวที่ ต.หนองอีกา อ.แม่สอด จ.ตาก\n"


@pytest.fixture
def rules(tmp_path: pathlib.Path) -> pathlib.Path:
    (tmp_path / "roles.tsv").write_text("role\tforms\tuse\tgoverns\tscope\nหัวหน้าหน่วยดอกไม้ป่า\tหัวหน้าหน่วยดอกไม้ป่า\thead\tnothing\tunique\n")
    (tmp_path / "places.tsv").write_text("code\tparent\tlevel\tname\n630699\t6306\tsubdistrict\tหนองอีกา\n")
    return tmp_path


def found(record: khao.Record) -> tuple[list[str], list[str]]:
    roles = [position.role or "" for official in record.officials for position in official.positions]
    return roles, [place.code for place in record.places if place.level == "subdistrict" and place.code]


def test_own_rows_are_found_by_the_model_that_has_them_only(rules):
    own = khao.Model().with_rules(rules)
    assert found(khao.extract_text(TEXT, model=own)) == (["หัวหน้าหน่วยดอกไม้ป่า"], ["630699"])
    assert [found(record)[1] for record in khao.extract_many([TEXT] * 3, text=True, model=own)] == [["630699"]] * 3
    assert khao.resolve_place("หนองอีกา แม่สอด", model=own).code == "630699"
    assert found(khao.extract_text(TEXT))[1] == [] and found(khao.extract_text(TEXT, model=khao.Model()))[1] == []
    assert khao.resolve_place("ต.หนองอีกา") is None


def test_what_rules_do_not_touch_stays_as_it_was(rules, page):
    assert khao.extract(page, model=khao.Model().with_rules(str(rules))) == khao.extract(page)


def test_rules_add_up(rules, tmp_path):
    more = tmp_path / "more"
    more.mkdir()
    (more / "place_aliases.tsv").write_text("alias\tcode\nเมืองชายแดนแม่สอด\t6306\n")
    both = khao.Model().with_rules(rules).with_rules(more)
    assert khao.resolve_place("ต.หนองอีกา", model=both).code == "630699"
    assert khao.resolve_place("เมืองชายแดนแม่สอด", model=both).code == "6306"


def test_threads_share_a_model(rules):
    own, got = khao.Model().with_rules(rules), []
    workers = [threading.Thread(target=lambda: got.append(found(khao.extract_text(TEXT, model=own))[1])) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert got == [["630699"]] * 4


@pytest.mark.parametrize("name, content, says", [
    ("places.tsv", "code\tparent\tlevel\tname\n6306\t63\tdistrict\tแม่สอด\n", "places.tsv:2: the key stands twice"),
    ("places.tsv", "code\tparent\tlevel\tname\n\n630\t63\tdistrict\tก\n", "places.tsv:3: column code"),
    ("roles.tsv", "role\tcolour\nก\tแดง\n", "roles.tsv:1: there is no column colour"),
    ("role.tsv", "role\nก\n", "role.tsv:1: there is no table role"),
])
def test_a_row_that_cannot_be_used_is_named(tmp_path, name, content, says):
    (tmp_path / name).write_text(content)
    with pytest.raises(khao.Error, match=says) as raised:
        khao.Model().with_rules(tmp_path)
    assert raised.value.code == "bad_table"


def test_a_folder_that_cannot_be_read(tmp_path):
    for folder in (tmp_path / "none", tmp_path):
        with pytest.raises(khao.Error) as raised:
            khao.Model().with_rules(folder)
        assert raised.value.code == "io"
