"""One number, many spellings: every way that the Arabic press writes it gives the same value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figurecheck

ONES = {
    "masculine": ["واحد", "اثنان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"],
    "feminine": ["واحدة", "اثنتان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
}
TENS = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]


def _below_hundred(number: int, gender: str, oblique: bool) -> str:
    ones = ONES[gender]
    if number <= 10:
        return ones[number - 1]
    if number < 20:
        unit = {1: "أحد", 2: "اثني" if oblique else "اثنا"}.get(number - 10, ones[number - 11])
        return f"{unit} عشر"
    tens = TENS[number // 10 - 2] + ("ين" if oblique else "ون")
    return f"{ones[number % 10 - 1]} و{tens}" if number % 10 else tens


def _below_thousand(number: int, gender: str, oblique: bool, hundred: str, fused: bool) -> str:
    hundreds, rest = divmod(number, 100)
    parts: list[str] = []
    if hundreds == 2:
        parts.append("مئتين" if oblique else "مائتان")
    elif hundreds:
        unit = ONES["masculine"][hundreds - 1] if hundreds > 1 else ""
        parts.append(f"{unit}{'' if fused or not unit else ' '}{hundred}")
    if rest:
        parts.append(_below_hundred(rest, gender, oblique))
    return " و".join(parts)


def spell(number: int, gender: str, oblique: bool, hundred: str, fused: bool, joiner: str) -> str:
    """An own speller, so that the parser is not tested against itself."""
    parts: list[str] = []
    names = ((10**6, "مليون", "ملايين", "مليون"), (10**3, "ألف", "آلاف", "ألف"))
    for size, one, few, many in names:
        count, number = divmod(number, size)
        if count == 1:
            parts.append(one)
        elif count == 2:
            parts.append(one + ("ين" if oblique else "ان"))
        elif count:
            words = _below_thousand(count, "feminine", oblique, hundred, fused)
            parts.append(f"{words} {few if 3 <= count % 100 <= 10 else many}")
    if number:
        parts.append(_below_thousand(number, gender, oblique, hundred, fused))
    return joiner.join(parts)


@settings(max_examples=300, deadline=None)
@given(
    number=st.one_of(st.integers(13, 999), st.integers(1000, 10**6), st.integers(10**6, 999 * 10**6)),
    gender=st.sampled_from(sorted(ONES)),
    oblique=st.booleans(),
    hundred=st.sampled_from(["مئة", "مائة"]),
    fused=st.booleans(),
    joiner=st.sampled_from([" و", " و "]),
)
def test_a_number_in_words_is_read_as_itself_in_every_spelling(
    number: int, gender: str, oblique: bool, hundred: str, fused: bool, joiner: str
) -> None:
    words = spell(number, gender, oblique, hundred, fused, joiner)
    found = figurecheck.parse(f"بلغ العدد {words}.", language="ar")
    assert [(quantity.text, quantity.decimal) for quantity in found] == [(words, Decimal(number))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("أحد عشر رجلا", "11"),
        ("إحدى عشرة سيارة", "11"),
        ("اثنتا عشرة دولة", "12"),
        ("خمسةعشر كتابا", "15"),
        ("إحدى وعشرون سفينة", "21"),
        ("مئتا سيارة", "200"),
        ("ثمانيمئة سيارة", "800"),
        ("ألفا جندي", "2000"),
        ("ألفي جندي", "2000"),
        ("سبعة وخمسون ألفا و776 مشاركا", "57776"),
        ("6 ملايين و752 ألفا و114 ناخبة", "6752114"),
        ("مليونا دولار", "2000000"),
        ("ملياري دولار", "2000000000"),
        ("عشرون مليونا", "20000000"),
        ("مليوناً دولار", "1000000"),
        ("نصف مليون شخص", "500000"),
        ("مليون ونصف المليون دولار", "1500000"),
        ("ألف مليون دولار", "1000000000"),
        ("خمس سنوات", "5"),
        ("خمس سكان العالم", "0.2"),
        ("ثلاثة أرباع السكان", "0.75"),
    ],
)
def test_a_figure_in_words_has_one_value(text: str, value: str) -> None:
    assert [quantity.value for quantity in figurecheck.parse(text, language="ar")] == [value]


@pytest.mark.parametrize(
    ("text", "interval"), [("آلاف القتلى", ("1000", "10000")), ("مئات الآلاف", ("100000", "1000000"))]
)
def test_a_plural_magnitude_alone_is_an_order_of_size(text: str, interval: tuple[str, str]) -> None:
    (found,) = figurecheck.parse(f"{text} من الأشخاص" if "الآلاف" in text else text, language="ar")
    assert (found.value, found.interval) == (None, interval)


@pytest.mark.parametrize(
    "text",
    ["قال أحد المسؤولين إن العمل مستمر.", "إحدى الشركات أعلنت ذلك.", "لم يصب أحد بأذى.", "ذكر مثلا أن الوضع جيد."],
)
def test_words_that_only_look_like_numbers_give_no_figure(text: str) -> None:
    assert figurecheck.parse(text, language="ar") == ()


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 كيلوواط", "kilowatt"),
        ("5 كيلو وات", "kilowatt"),
        ("500 كيلو واط ساعة", "kilowatt_hour"),
        ("3 ميجاوات", "megawatt"),
        ("3 غيغابايت", "gigabyte"),
        ("50 ميغابت/ث", "megabit / second"),
        ("120 كلم/س", "kilometer / hour"),
        ("906495 كيلو مترا مربعا", "kilometer ** 2"),
        ("12 كم²", "kilometer ** 2"),
        ("3 أمتار مكعبة", "meter ** 3"),
        ("15 فدانا", "feddan"),
        ("4 كغ", "kilogram"),
        ("7 كجم", "kilogram"),
        ("9 كم", "kilometer"),
        ("8 ملم", "millimeter"),
        ("6.2 درجة على مقياس ريختر", "earthquake_magnitude"),
        ("5 بالمائة", "percent"),
        ("5 في الماية", "percent"),
        ("25 نقطة أساس", "basis_point"),
        ("100 ليرة تركية", "TRY"),
        ("50 دينارا كويتيا", "KWD"),
        ("ديناران كويتيان", "KWD"),
        ("7 جنيهات إسترلينية", "GBP"),
        ("20 ر.س", "SAR"),
    ],
)
def test_every_spelling_of_a_unit_is_known(text: str, unit: str) -> None:
    assert [(found.text, found.unit) for found in figurecheck.parse(text, language="ar")] == [(text, unit)]


@pytest.mark.parametrize(
    ("phrase", "qualifier"),
    [
        ("نحو {}", "about"),
        ("ما يقرب من {}", "about"),
        ("أكثر من {}", "more_than"),
        ("ما يربو على {}", "more_than"),
        ("يتخطى حاجز {}", "more_than"),
        ("دون {}", "less_than"),
        ("لا يقل عن {}", "at_least"),
        ("{} على الأقل", "at_least"),
        ("{} فأكثر", "at_least"),
        ("لا تتجاوز {}", "at_most"),
        ("ما لا يزيد على {}", "at_most"),
        ("{} كحد أقصى", "at_most"),
        ("بالضبط {}", "exact"),
    ],
)
def test_a_bound_is_read_and_its_negation_is_another_bound(phrase: str, qualifier: str) -> None:
    text = phrase.format("30 يوما")
    assert [(q.text, q.qualifier) for q in figurecheck.parse(text, language="ar")] == [("30 يوما", qualifier)]


@pytest.mark.parametrize(
    "month",
    ["يوليو", "يوليه", "تموز", "يوليوز", "جويلية", "يوليو/تموز", "تموز (يوليو)", "يوليو تموز"],
)
def test_a_month_has_one_number_in_all_four_calendars(month: str) -> None:
    assert [q.value for q in figurecheck.parse(f"في 23 {month} 2015", language="ar")] == ["2015-07-23"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الدورة الثامنة عشرة", "18"),
        ("المركز السابع عشر", "17"),
        ("المرتبة الحادية عشرة", "11"),
        ("الذكرى الخامسة والعشرون", "25"),
    ],
)
def test_an_ordinal_takes_its_ten(text: str, value: str) -> None:
    assert [(q.kind, q.value) for q in figurecheck.parse(text, language="ar")] == [("ordinal", value)]


@pytest.mark.parametrize("text", ["حركة طالبان", "بذل العاملين جهدا", "كل يوم تقول", "النيجر وبينين"])
def test_a_word_that_only_looks_like_a_dual_is_no_figure(text: str) -> None:
    assert figurecheck.parse(text, language="ar") == ()


@pytest.mark.parametrize("text", ["قتل 11 وجرح آخرون", "الكويت الأولى و27 عالميا"])
def test_what_follows_a_bare_number_is_not_its_noun(text: str) -> None:
    assert [q.noun for q in figurecheck.parse(text, language="ar") if q.kind != "ordinal"] == [None]
