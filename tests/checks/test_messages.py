"""Both languages have every message, with the same names in braces, and words for all that the core pack holds."""

from __future__ import annotations

import tomllib
from pathlib import Path

import figurecheck.languages.message_words as messages
from figurecheck.languages.message_words import load_message_words, names_in
from figurecheck.reference import load

FOLDER = Path(messages.__file__).parent


def read(language: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((FOLDER / language / "messages.toml").read_text(encoding="utf-8"))


def test_both_languages_have_the_same_messages_with_the_same_names() -> None:
    english, arabic = read("en"), read("ar")
    for section in ("findings", "steps", "suggestions", "forms"):
        expected = {name: names_in(template) for name, template in english[section].items()}
        assert expected == {name: names_in(template) for name, template in arabic[section].items()}


def test_both_languages_have_words_for_every_unit_and_noun_of_the_core_pack() -> None:
    table = load("core")
    facts = [table.fact(fact_id) for fact_id in table.fact_ids]
    shown = [fact for fact in facts if fact.value_type in ("quantity", "count", "duration", "percent")]
    for language in ("en", "ar"):
        words = load_message_words(language).sections
        assert {fact.unit for fact in shown if fact.unit} - set(words["units"]) == set()
        assert {fact.noun for fact in shown if fact.noun} - set(words["nouns"]) == set()


def test_a_language_without_messages_is_written_in_english() -> None:
    assert load_message_words("xx") == load_message_words("en")
