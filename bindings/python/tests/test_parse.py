"""parse_date, parse_number, resolve_place: typed values, None for what holds none."""

import datetime
import threading

import khao
import pytest


def test_a_date_has_type_and_value():
    assert khao.parse_date("15 มี.ค. 66") == khao.ParsedDate("date", "2023-03-15", None)
    assert khao.parse_date("๑๕ มีนาคม ๒๕๖๖ เวลา ๐๙.๓๐ น.\n") == khao.ParsedDate("datetime", "2023-03-15T09:30", None)
    assert khao.parse_date("ปีงบประมาณ 2566").type == "fiscal_year"
    lunar = khao.parse_date("ขึ้น 15 ค่ำ เดือน 12")
    assert lunar.value is None and lunar.lunar == khao.Lunar("waxing", 15, 12)


def test_words_count_from_the_date_given():
    assert khao.parse_date("วันนี้", date="2023-03-15").value == "2023-03-15"
    assert khao.parse_date("20 มีนาคม", date="2023-03-15").value == "2023-03-20"
    assert khao.parse_date("วันนี้").value is None


@pytest.mark.parametrize("text", ["", "ประชาชน", "30 ก.พ. 66", "15 มี.ค. 66 ที่ศาลากลาง", "\ud800", "15"])
def test_what_is_no_date_is_none(text):
    assert khao.parse_date(text) is None


def test_a_date_that_is_none_is_the_caller_s_mistake():
    with pytest.raises(khao.Error, match="YYYY-MM-DD") as raised:
        khao.parse_date("วันนี้", date="15 มี.ค. 66")
    assert raised.value.code == "bad_option"


NUMBERS = {
    "๑๐๒": 102, "สามแสนห้าหมื่น": 350_000, "5,472": 5472, "1.2 ล้าน": 1_200_000, "ยี่สิบเอ็ด": 21, "หนึ่งร้อยหนึ่ง": 101,
    "ร้อยเอ็ด": 101, "ลบ 4.5": -4.5, " ศูนย์\n": 0, "สองล้านล้าน": 2 * 10**12,
}


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers(text):
    value = khao.parse_number(text)
    assert value == NUMBERS[text] and isinstance(value, int) == (NUMBERS[text] == int(NUMBERS[text]))


@pytest.mark.parametrize("text", ["", "คน", "12,34", "1.2.3", "20-40", "สองสาม", "5 คน", "\udfff"])
def test_what_is_no_number_is_none(text):
    assert khao.parse_number(text) is None


def test_a_place_has_code_and_names():
    place = khao.resolve_place("ต.ช่องแคบ อ.พบพระ จ.ตาก")
    assert (place.level, place.code, place.province_code) == ("subdistrict", "630702", "63")
    assert (place.subdistrict, place.district, place.province) == ("ช่องแคบ", "พบพระ", "ตาก")
    assert place.english == "Chong Khaep" and 16 < place.lat < 17 and place.candidates == ()
    assert khao.resolve_place("จ.ตาก").iso3166_2 == "TH-63"


def test_an_open_place_has_candidates():
    place = khao.resolve_place("ต.บ้านใหม่")
    assert place.code is None and place.subdistrict is None and len(place.candidates) > 1
    assert all(len(each.code) == 6 and each.subdistrict == "บ้านใหม่" and each.province for each in place.candidates)


@pytest.mark.parametrize("text", ["", "ประชาชน", "123", "ถนนพหลโยธิน", "\udc80"])
def test_what_is_no_place_is_none(text):
    assert khao.resolve_place(text) is None


def test_threads_may_parse_at_once():
    got = []
    workers = [threading.Thread(target=lambda: got.extend(khao.resolve_place("อ.แม่สอด").code for _ in range(200))) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert got == ["6306"] * 800


@pytest.mark.parametrize("parse", [khao.parse_date, khao.parse_number, khao.resolve_place])
def test_only_str_is_text(parse):
    with pytest.raises(TypeError, match="not bytes"):
        parse(b"15")


def test_several_numbers_give_a_list():
    assert khao.parse_number("๑๐๒", "สามแสนห้าหมื่น", "x") == [102, 350000, None]


def test_the_day_of_publication_may_be_a_date():
    day = datetime.date(2023, 3, 15)
    assert khao.parse_date("เมื่อวานนี้", date=day) == khao.parse_date("เมื่อวานนี้", date="2023-03-15")
    assert khao.parse_date("เมื่อวานนี้", date=datetime.datetime(2023, 3, 15, 9)) == khao.parse_date("เมื่อวานนี้", date=day)
    assert khao.extract_text("วันนี้", date=day).times[0].value == "2023-03-15"
