"""No text, however broken, stops the reading, moves a figure, or takes more than linear time."""

from __future__ import annotations

import html as standard_html
import itertools
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figurecheck.text import html, markdown, plain

if TYPE_CHECKING:
    from figurecheck.model import Document

READERS = {"plain": plain.read, "markdown": markdown.read, "html": html.read}
PARTS = [
    "12",
    "1,200.5",
    "٣٫٥",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "km",
    "مليون",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "[",
    "](",
    ")",
    "!",
    "](x 'y')",
    "<",
    ">",
    "<b>",
    "</b>",
    "<p",
    "<p>",
    "</p>",
    "<br>",
    "<sup>",
    "</sup>",
    "<pre>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<nav>",
    "</nav>",
    "<title>",
    "</title>",
    "<h1>",
    "</h1>",
    "='",
    '="',
    "&",
    "&nbsp;",
    "&frac12;",
    "&#1632;",
    "&#",
    ";",
    "&ngE;",
    "\\",
    "# ",
    "- ",
    "1. ",
    "> ",
    "|",
    "\n|-|-|\n",
    "---\n",
    "===\n",
    "[^1]",
    "[r]: http://x/1\n",
    "\ufeff",
    "\u200f",
    "\0",
    "\ud800",
    ".",
    "؟",
    "“",
    "”",
    "<img alt='5'>",
    "\u2029",
    "é",
    "\u0301",
]
TEXTS = st.lists(st.sampled_from(PARTS), max_size=40).map("".join) | st.text(max_size=60)
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")


def stands_for(shown: str, source: str) -> bool:
    """Whether a reader who is shown ``shown`` was given ``source``."""
    if shown == source or shown.translate(RAISED) == source:
        return True
    if shown == "\n" or (shown == " " and not any(map(str.isdigit, source))):
        return True  # a block's end, collapsed white space, or nothing at all
    return source.startswith("&") and shown in standard_html.unescape(source)


def check_offsets(document: Document) -> None:
    last = 0
    for at, character in enumerate(document.text):
        start, end = document.in_source(at, at + 1)
        assert 0 <= start <= end <= len(document.source)
        assert start >= last or document.source[start:end].startswith("&")
        assert stands_for(character, document.source[start:end])
        last = start


@pytest.mark.parametrize("form", READERS)
@settings(max_examples=250, deadline=None)
@given(source=TEXTS)
def test_every_character_leads_back_to_its_source(form: str, source: str):
    document = READERS[form](source)
    assert document.source == source
    check_offsets(document)


@pytest.mark.parametrize("form", READERS)
@settings(max_examples=100, deadline=None)
@given(source=TEXTS)
def test_blocks_and_sentences_hold_every_word_once(form: str, source: str):
    document = READERS[form](source)
    for spans in (document.blocks, document.sentences):
        assert "".join(document.text[s.start : s.end] for s in spans).split() or not document.text.strip()
        kept = "".join("".join(document.text[s.start : s.end].split()) for s in spans)
        assert kept == "".join(document.text.split())
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


HOSTILE = {
    "digits": "1",
    "entities": "&#1",
    "ampersands": "&",
    "openings": "<",
    "tags": "<a",
    "quotes": '<a x="',
    "quoted": '<a x=">"',
    "closings": "</a x='",
    "comments": "<!--",
    "declarations": "<!",
    "deep": "<div>",
    "deep ends": "</div>",
    "paragraphs": "<p>",
    "menus": "<nav>",
    "scripts": "<script>",
    "titles": "<title>",
    "spaces": " ",
    "lines": "\n",
    "stars": "*",
    "stars apart": "*a ",
    "strong": "**a",
    "underscores": "_a",
    "tildes": "~~",
    "ticks": "`a``",
    "brackets": "[",
    "images": "![",
    "links": "[a](",
    "links ended": "](",
    "titled": "[a](b '",
    "escapes": "\\",
    "quotations": ">",
    "spaced quotations": "> ",
    "items": "- ",
    "fences": "```\n",
    "tilde fences": "~~~~ x\n",
    "pipes": "|",
    "rows": "|\n|-|\n",
    "rules": "- - ",
    "hashes": "#",
    "notes": "[^1]",
    "labels": "[a][",
    "stops": ".",
    "spaced stops": ". ",
    "initials": "A. ",
    "glued": "a.",
    "quotes after": ".”",
    "arabic": "د.",
    "bidi": "\u200f",
    "zeros": "\0",
    "surrogates": "\ud800",
    "attributes": "<a b = ",
    "raised": "<sup>1",
}


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("kind", HOSTILE)
def test_reading_takes_linear_time(form: str, kind: str):
    def measure(length: int) -> float:
        source = (HOSTILE[kind] * length)[:length] + "x>"
        start = time.process_time()
        READERS[form](source)
        return time.process_time() - start

    short, long = measure(3_000), measure(60_000)  # 20 times as long: 20 if linear, 400 if quadratic
    assert long < 0.1 or long < 200 * short  # halfway, on a machine that others use, too


def test_fences_of_falling_length_take_linear_time():
    source = "".join("`" * length + "\n" for length in range(400, 3, -1)) + "```\n" * 20_000
    start = time.process_time()
    markdown.read(source)
    assert time.process_time() - start < 2
