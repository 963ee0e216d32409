"""Plain text is its own visible text."""

from __future__ import annotations

import pytest

from figurecheck.text.plain import read


def paragraphs(text: str) -> list[str]:
    document = read(text)
    return [document.text[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rain.\n\n12 mm.", ["Rain.", "12 mm."]),
        ("Rain\r\n12 mm\r\n", ["Rain", "12 mm"]),
        ("  Rain  \n\t\n", ["Rain"]),
        ("أمطار\u202912 ملم", ["أمطار", "12 ملم"]),
        ("", []),
        (" \r\n ", []),
    ],
)
def test_a_paragraph_is_a_line(text: str, expected: list[str]):
    assert paragraphs(text) == expected


def test_wrapped_lines_are_one_paragraph():
    text = "The river rose by more than a metre on Sunday and reached 12\nmillion cubic metres an hour at noon."
    assert paragraphs(text) == [text]
    assert len(read(text).sentences) == 1


def test_lines_that_had_room_for_more_are_paragraphs_of_their_own():
    text = "The river rose by 12\nand the town was flooded within an hour, the mayor said"
    assert paragraphs(text) == text.split("\n")


def test_the_items_of_a_list_are_not_joined():
    text = "- the river rose by a metre on Sunday, the mayor said\n- the town was flooded"
    assert paragraphs(text) == text.split("\n")


def test_line_ends_are_kept():
    assert read("12 km\r\n13 km\r").text == "12 km\r\n13 km\r"


def test_a_byte_order_mark_is_source_but_not_text():
    document = read("\ufeff12 km")
    assert (document.text, document.in_source(0, 2)) == ("12 km", (1, 3))


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry sinking kills 86 off Zanzibar",
        "  Council approves $19 million for flood wall  ",
        "مصرع 9 أشخاص في تصادم على الطريق",
    ],
)
def test_a_short_first_line_above_a_blank_one_is_the_headline(headline: str):
    document = read(f"{headline}\n\nOfficials said on Sunday that the work would go on until the spring of next year.")
    assert document.title is not None
    assert document.text[slice(*document.title)] == headline.strip()
    assert document.blocks[0].role == "title"


@pytest.mark.parametrize(
    "text",
    [
        "Officials said on Sunday that 12 were safe.\n\nThe search goes on in the hills to the north of the town.",
        "Twelve people were safe\nThe search goes on in the hills to the north of the town.",
        "- twelve people\n\nThe search goes on in the hills to the north of the town.",
        "Ferry sinking kills 86 off Zanzibar",
        "Ferry sinking kills 86\n\nStorm kills 12",
    ],
)
def test_other_first_lines_are_paragraphs(text: str):
    assert read(text).title is None
