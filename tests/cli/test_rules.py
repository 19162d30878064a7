"""--rules DIR: own roles, organisations and places beside the model's."""

import json

import pytest

TEXT = "ข่าวประจำวัน\nนายสมชาย ใจดี หัวหน้าหน่วยดอกไม้ป่า กล่าวที่ ต.หนองอีกา อ.แม่สอด จ.ตาก ร่วมกับอธิบดีกรมดอกไม้ป่า\n"
RULES = {
    "rules/roles.tsv": "# posts of our own\nrole\tforms\tuse\tgoverns\tscope\nหัวหน้าหน่วยดอกไม้ป่า\tหัวหน้าหน่วยดอกไม้ป่า|หน.ดอกไม้ป่า\thead\tnothing\tunique\n",
    "rules/organizations.tsv": "id\tname\tkind\nกดป.\tกรมดอกไม้ป่า\tdepartment\n",
    "rules/places.tsv": "code:text\tparent:ref=places\tlevel\tname\tlat\tlon\n630699\t6306\tsubdistrict\tหนองอีกา\t16.7\t98.6\n",
    "rules/README.md": "what these are\n",
    "x.txt": TEXT,
}


def test_own_rows_are_found(khao, folder):
    cwd = folder(RULES)
    [plain] = khao("extract", "-q", "x.txt", cwd=cwd).records
    [own] = khao("extract", "-q", "--rules", "rules", "x.txt", cwd=cwd).records
    post = own["officials"][0]["positions"][0]
    assert own["officials"][0]["name"] == "นายสมชาย ใจดี" and post["role"] == "หัวหน้าหน่วยดอกไม้ป่า"
    assert [p["organization_id"] for o in own["officials"] for p in o["positions"] if p["organization"] == "กรมดอกไม้ป่า"] == ["กดป."]
    [place] = [place for place in own["places"] if place["name"] == "หนองอีกา"]
    assert (place["level"], place["code"], place["province_code"], place["lat"]) == ("subdistrict", "630699", "63", 16.7)
    assert not [place for place in plain["places"] if place["code"] == "630699"]


def test_files_as_spreadsheets_write_them(khao, folder):
    cwd = folder({"rules/places.tsv": "\ufeff" + RULES["rules/places.tsv"].replace("\n", "\r\n")})
    assert khao("parse", "place", "--rules", "rules", cwd=cwd, input="หนองอีกา แม่สอด\n".encode()).out == b"630699\n"


def test_other_documents_stay_the_same(khao, folder):
    cwd = folder(RULES | {"y.txt": "ข่าว\nนายสมชาย ใจดี นายอำเภอแม่สอด ลงพื้นที่ ต.แม่ปะ อ.แม่สอด จ.ตาก เมื่อวันที่ 5 มกราคม 2566 มอบ 12 ชุด\n"})
    assert khao("extract", "--rules", "rules", "y.txt", cwd=cwd).out == khao("extract", "y.txt", cwd=cwd).out


def test_parse_place_and_explain_take_rules(khao, folder):
    cwd = folder(RULES)
    assert khao("parse", "place", "--rules", "rules", cwd=cwd, input="หนองอีกา แม่สอด\n".encode()).out == b"630699\n"
    why = json.loads(khao("explain", "--format", "json", "--rules", "rules", "x.txt", cwd=cwd).out)
    assert why["officials"][0]["found"]["row"]["role"] == "หัวหน้าหน่วยดอกไม้ป่า"


def test_explain_tells_own_rows_from_the_models(khao, folder):
    cwd = folder(RULES)
    why = json.loads(khao("explain", "--format", "json", "--rules", "rules", "x.txt", cwd=cwd).out)
    rows = {(cause["table"], next(iter(cause["row"].values()))): cause["own"] for family in ("officials", "places")
            for item in why[family] for cause in (item["found"], item["decided"]) if cause["row"]}
    assert rows["roles", "หัวหน้าหน่วยดอกไม้ป่า"] and rows["places", "630699"]
    assert not rows["places", "6306"] and not rows["level_words", "ต."]
    out = khao("explain", "--rules", "rules", "x.txt", cwd=cwd).out.decode()
    assert "; own roles: หัวหน้าหน่วยดอกไม้ป่า" in out and "; own places: 630699" in out and "; places: 6306," in out
    assert " own " not in khao("explain", "x.txt", cwd=cwd).out.decode()


def test_data_dump_shows_the_own_rows_among_the_others(khao, folder):
    cwd = folder(RULES)
    plain, own = (khao("data", "dump", *rules, cwd=cwd).out.decode().splitlines() for rules in ([], ["--rules", "rules"]))
    added = [line for line in own if line not in set(plain)]
    assert [line.split("\t")[0] for line in added] == ["กดป.", "630699", "หัวหน้าหน่วยดอกไม้ป่า"]
    assert [line for line in own if line not in added] == plain
    bad = khao("data", "dump", "--rules", "missing", cwd=cwd)
    assert bad.code == 3 and bad.out == b"" and "missing" in bad.message


FAULTS = {
    "roles.tsv": [
        ("role\tforms\tuse\tgoverns\tscope\nก\tก\thead\tnobody\tunique\n", "rules/roles.tsv:2: column governs: none of its choices: nobody"),
        ("role\tforms\tuse\tscope\n# a note\nก\tก\thead\tunique\n", "rules/roles.tsv:3: column governs: it cannot be empty"),
        ("role\tforms\nก\tก\t1\n", "rules/roles.tsv:2: more cells than columns"),
        ("role\tcolour\n", "rules/roles.tsv:1: there is no column colour in roles, but role, forms"),
        ("forms\nก\n", "rules/roles.tsv:1: there is no column role, the key"),
        ("", "rules/roles.tsv:1: no head line"),
        ("role:integer\n", "rules/roles.tsv:1: column role is of another type in the model"),
    ],
    "places.tsv": [
        ("code\tparent\tlevel\tname\n63069\t6306\tsubdistrict\tก\n", "rules/places.tsv:2: column code: that of a subdistrict has 6 digits"),
        ("code\tparent\tlevel\tname\n639901\t6399\tsubdistrict\tก\n", "rules/places.tsv:2: column parent: no row of places: 6399"),
        ("code\tparent\tlevel\tname\n630699\t6307\tsubdistrict\tก\n", "rules/places.tsv:2: column parent: it is the code"),
        ("code\tparent\tlevel\tname\n6306\t63\tdistrict\tก\n", "rules/places.tsv:2: the key stands twice: 6306"),
        ("code\tparent\tlevel\tname\tlat\tlon\n6399\t63\tdistrict\tก\t100\t98\n", "rules/places.tsv:2: coordinates out of range"),
        ("code\tparent\tlevel\tname\tlat\n6399\t63\tdistrict\tก\t16\n", "rules/places.tsv:2: one coordinate without the other"),
        ("code\tparent\tlevel\tname\n6399\t63\tdistrict\t\n", "rules/places.tsv:2: column name: it cannot be empty"),
    ],
    "local_bodies.tsv": [("code\ttype\tname\tprovince\n99\ttambon\tก\t63\n", "rules/local_bodies.tsv:2: column code: it has six digits"),
                         ("code\ttype\tname\tprovince\n509999\ttambon\tก\t63\n", "rules/local_bodies.tsv:2: column province: it is")],
    "organizations.tsv": [("id\tname\tkind\n" + "ก" * 16 + "\tกรมก\tdepartment\n", "rules/organizations.tsv:2: column id: longer than 47 bytes")],
    "place.tsv": [("code\n1\n", "rules/place.tsv:1: there is no table place to add to, but roles")],
    "months.tsv": [("a\n1\n", "rules/months.tsv:1: there is no table months to add to, but roles")],
}


@pytest.mark.parametrize("name, content, says", [(name, *fault) for name, faults in FAULTS.items() for fault in faults])
def test_a_fault_is_named_with_file_and_line(khao, folder, name, content, says):
    cwd = folder({"rules/" + name: content, "x.txt": TEXT})
    for command in ("extract", "explain"):
        done = khao(command, "--rules", "rules", "x.txt", cwd=cwd)
        assert done.code == 2 and done.out == b"" and done.message.startswith("khao: " + says), done.message


def test_a_folder_that_cannot_be_read(khao, folder):
    cwd = folder({"x.txt": TEXT, "empty/README": "nothing"})
    for rules in ("missing", "empty", "x.txt"):
        done = khao("extract", "--rules", rules, "x.txt", cwd=cwd)
        assert done.code == 3 and done.out == b"" and rules in done.message
