"""Numbers and dates, written by slow and obvious writers, are read back as what they were."""

import datetime

import pytest

DIGITS = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]
MONTHS = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"]
SHORT = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def spelled(number):
    """A number in words, as it is taught at school."""
    if number >= 10**6:
        rest = number % 10**6
        return spelled(number // 10**6) + "ล้าน" + (spelled(rest) if rest else "")
    words = ""
    for place in reversed(range(6)):
        digit = number // 10**place % 10
        if not digit:
            continue
        if place == 1:
            words += {1: "", 2: "ยี่"}.get(digit, DIGITS[digit]) + "สิบ"
        elif place == 0 and digit == 1 and number > 1 and number // 10 % 10:
            words += "เอ็ด"
        else:
            words += DIGITS[digit] + PLACES[place]
    return words


def test_the_speller_itself():
    assert [spelled(n) for n in (1, 10, 11, 21, 305, 2500021)] == [
        "หนึ่ง", "สิบ", "สิบเอ็ด", "ยี่สิบเอ็ด", "สามร้อยห้า", "สองล้านห้าแสนยี่สิบเอ็ด"]


WRITERS = {
    "plain": str,
    "commas": lambda n: f"{n:,}",
    "thai_digits": lambda n: f"{n:,}".translate(THAI_DIGITS),
    "words": spelled,
    "millions": lambda n: f"{n / 10**6:.6f}".rstrip("0").rstrip(".") + " ล้าน",
}


@pytest.mark.parametrize("writer", WRITERS)
def test_numbers(extract, rng, writer):
    numbers = [rng.randrange(2, 10 ** rng.randrange(2, 9)) for _ in range(200)]
    unit = "บาท" if writer == "millions" else "คน"
    records = extract([f"หัวข้อข่าว\nมีรายงานว่า จำนวน {WRITERS[writer](number)} {unit} ในพื้นที่\n" for number in numbers])
    for number, record in zip(numbers, records):
        assert [(count["value"], count["unit"]) for count in record["counts"]] == [(number, unit)], WRITERS[writer](number)


DATES = {
    "full": lambda d: f"วันที่ {d.day} {MONTHS[d.month - 1]} {d.year + 543}",
    "era": lambda d: f"วันที่ {d.day} {MONTHS[d.month - 1]} พ.ศ. {d.year + 543}",
    "thai_digits": lambda d: f"วันที่ {d.day} {MONTHS[d.month - 1]} {d.year + 543}".translate(THAI_DIGITS),
    "short": lambda d: f"วันที่ {d.day} {SHORT[d.month - 1]} {(d.year + 543) % 100}",
    "glued": lambda d: f"วันที่{d.day}{SHORT[d.month - 1]}{(d.year + 543) % 100}",
    "without_year": lambda d: f"วันที่ {d.day} {MONTHS[d.month - 1]}",
}


@pytest.mark.parametrize("writer", DATES)
def test_dates(extract, rng, writer):
    """The reports are published a week later."""
    days = [datetime.date(2017, 1, 1) + datetime.timedelta(days=rng.randrange(3000)) for _ in range(120)]
    texts = [f"หัวข้อข่าว\n{DATES[writer](day)} มีการประชุมที่ศาลากลาง\n" for day in days]
    records = extract(texts, dates=[day + datetime.timedelta(days=7) for day in days])
    for day, record in zip(days, records):
        assert [time["value"] for time in record["times"]] == [day.isoformat()], DATES[writer](day)


def test_clock_times(extract):
    times = [(hour, minute) for hour in range(24) for minute in (0, 5, 30, 59)]
    texts = [f"หัวข้อข่าว\nวันที่ 5 มีนาคม 2566 เวลา {hour:02}.{minute:02} น. มีการประชุม\n" for hour, minute in times]
    for (hour, minute), record in zip(times, extract(texts)):
        assert [time["value"] for time in record["times"]] == [f"2023-03-05T{hour:02}:{minute:02}"]
