from __future__ import annotations

import copy
from typing import Any

import pytest

from figurecheck.errors import LanguagePackError
from figurecheck.languages import schema
from figurecheck.languages.folding import fold, pieces
from figurecheck.languages.lexicon import known_languages, lexicon
from figurecheck.quantities.tokens import PARTICLE, tokenise

#: Tables whose every meaning both languages must have words for.
SHARED_MEANINGS = (
    "qualifier_",
    "change_",
    "rate.per",
    "rate_adverb",
    "range.between",
    "range.from",
    "range.to",
    "range.or",
    "month ",
)
#: English verbs with another word that are no change ("lay off"), or one of points only ("gave up"): none in Arabic.
ENGLISH_ONLY = {"change_verb.none", "change_verb.down_share"}


@pytest.mark.parametrize("code", known_languages())
def test_every_language_keeps_to_the_schema(code: str) -> None:
    schema.check_language(code)


@pytest.mark.parametrize(
    ("part", "change", "problem"),
    [
        ("numbers", {"small": {"one": "1"}}, "small.one: '1' is no whole number; write 0 or more, without quotes"),
        ("numbers", {"smal": {}}, "unknown key 'smal'; the keys are small, joined,"),
        ("numbers", {"vague": {"dozens": [120, 12]}}, "vague.dozens: [120, 12] is no pair of whole numbers in order"),
        ("words", {"range": {"to": "to"}}, 'range.to: not a list of words; write it as ["one", "two words"]'),
        (
            "words",
            {"context": {"score": ["(?:win|won)"]}},
            "context.score: '(?:win|won)' looks like a regular expression",
        ),
        (
            "words",
            {"change_verb": {"up": ["rose"], "down": ["rose"]}},
            "change_verb: 'rose' means down here and up above",
        ),
        (
            "units",
            {"units": {"metre": {"words": ["metre"]}, "gallonette": {"words": []}}},
            "units: unknown unit 'gallonette'",
        ),
        ("units", {"units": {"meter": {"words": ["m"], "kind": "length"}}}, "units.meter.kind: unknown kind 'length'"),
        (
            "units",
            {"units": {"meter": {"words": ["x"]}, "mile": {"words": ["x"]}}},
            "units: 'x' means mile here and meter above",
        ),
        ("currencies", {"names": {"dollar": "US"}}, "names.dollar: 'US' is no currency code"),
        ("currencies", {"minor": {"cent": "USD"}}, "minor.cent: 'USD' is no part of a currency"),
        ("dates", {"months": {"smarch": 13}}, "months.smarch: 13 is no month; write 1 to 12"),
        (
            "nouns",
            {"nouns": {"كتاب": {"form": ["كتب"]}}},
            "nouns.كتاب: unknown key 'form'; the keys are forms, dual, en",
        ),
        ("nouns", {"stop": [""]}, "stop: '' is no word"),
        ("dates", {"weekdays": ["monday"]}, "weekdays: not a table; write [weekdays] and one row a line"),
    ],
)
def test_a_row_that_breaks_the_schema_is_named_with_its_file_and_key(
    part: str, change: dict[str, Any], problem: str
) -> None:
    with pytest.raises(LanguagePackError) as mistake:
        schema.check_part(part, change, place="x.toml")
    assert str(mistake.value).startswith(f"[FCE403] x.toml: {problem}")


def test_two_spellings_that_fold_to_one_may_not_mean_two_things() -> None:
    with pytest.raises(LanguagePackError, match="means 2 here and 1 above"):
        schema.check_part("numbers", {"small": {"أول": 1, "اول": 2}}, place="numbers.toml")


def test_a_missing_language_is_named() -> None:
    with pytest.raises(LanguagePackError, match=r"languages/xx/numbers\.toml: no such file"):
        schema.check_language("xx")


def test_arabic_has_words_for_what_english_has_words_for() -> None:
    missing = schema.compare_languages("en", "ar")
    assert {name for name in missing if name.startswith(SHARED_MEANINGS)} == ENGLISH_ONLY


def test_arabic_has_the_units_and_currencies_that_english_news_prints_most() -> None:
    missing = set(schema.compare_languages("en", "ar"))
    units = (
        "meter kilometer kilogram metric_ton liter oil_barrel watt megawatt kilowatt_hour hertz gigabyte percent "
        "percentage_point degree_Celsius hour month year index_point"
    )
    codes = "USD EUR GBP JPY CNY SAR AED EGP TRY INR"
    assert missing & {f"unit {name}" for name in units.split()} == set()
    assert missing & {f"currency {code}" for code in codes.split()} == set()


def test_every_month_of_every_language_has_a_name() -> None:
    for code in known_languages():
        assert set(schema.read_file(code, "dates")["months"].values()) == set(range(1, 13))


def _listed(path: str) -> list[str]:
    part, *keys = path.split(".")
    value: Any = copy.deepcopy(schema.read_file("ar", part))
    for key in keys:
        value = value[key]
    return list(value)


def _tokens(text: str) -> list[tuple[str, str]]:
    tokens = tokenise(text, 0, len(text), lexicon(("ar", "en")))
    return list(zip(tokens.kind, tokens.low, strict=True))


@pytest.mark.parametrize("path", ["qualifier_before.about", "qualifier_before.more_than", "qualifier_before.less_than"])
def test_an_attached_particle_comes_off_a_bound(path: str) -> None:
    for phrase in _listed(f"words.{path}"):
        if not phrase[0].isalpha() or phrase.startswith(("ب", "ك")):
            continue
        kind, low = _tokens(f"ل{phrase}")[0]
        assert (kind, low) == (PARTICLE, "ل") or (low,) in {pieces(other) for other in _listed(f"words.{path}")}, phrase


def test_the_article_comes_off_every_noun_unit_and_number() -> None:
    nouns = schema.read_file("ar", "nouns")["nouns"]
    forms = {form for lemma, row in nouns.items() for form in (lemma, *row.get("forms", ()), *row.get("dual", ()))}
    forms |= {
        word for row in schema.read_file("ar", "units")["units"].values() for word in row["words"] if " " not in word
    }
    forms |= {word for table in ("small", "tens", "magnitude") for word in _listed(f"numbers.{table}")}
    kept_whole = {fold(f"ال{form}") for form in forms} & lexicon(("ar", "en")).known
    assert kept_whole == {fold("الاثنين"), fold("الألف")}  # Monday, and the thousand of "في الألف"
