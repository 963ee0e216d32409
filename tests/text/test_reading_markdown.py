"""Markdown is read as the reader of the page sees it."""

from __future__ import annotations

import pytest

from figurecheck.text.markdown import read


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("**1,200** km", "1,200 km"),
        ("**1,2**00 km", "1,200 km"),
        ("~~12~~ 13", "12 13"),
        ("~12 to ~15 km", "~12 to ~15 km"),
        ("2*3*4 and 5 * 6", "2*3*4 and 5 * 6"),
        ("snake_case_12 _13_", "snake_case_12 13"),
        ("1\\.5 and \\*2", "1.5 and *2"),
        ("[12 percent](http://x.org/2019)", "12 percent"),
        ('[12](http://x.org/a_(1999) "in 2001")', "12"),
        ("[12][r] [r] [13]\n\n[r]: http://x.org/2019 'in 2001'", "12 r [13]"),
        ("![5 boats](7.png) sank", "5 boats sank"),
        ("a note[^3] here\n\n[^3]: of 1999", "a note here\nof 1999"),
        ("<http://x.org/2019>", "http://x.org/2019"),
        ("use `12` or `` 1`3 ``", "use 12 or 1`3"),
        ("12&nbsp;km &frac12;", "12\xa0km ½"),
        ("12\npercent", "12 percent"),
        ("12  \n13", "12\n13"),
        ("12\\\n13", "12\n13"),
        ("> 12\n> percent", "12 percent"),
        ("- 12\n- 13\n  percent", "12\n13 percent"),
        ("- [x] 12", "12"),
        ("1. one\n2. two", "one\ntwo"),
        ("1986. A great year", "1986. A great year"),
        ("It grew by\n45. The rest", "It grew by 45. The rest"),
        ("# Storm #\ntext", "Storm\ntext"),
        ("#5 in the world", "#5 in the world"),
        ("Storm\n=====\n12", "Storm\n12"),
        ("12\n\n---\n\n13", "12\n13"),
        ("| a | b |\n|---|--:|\n| 1 | 2\\|3 |\n\nend", "a\nb\n1\n2|3\nend"),
        ("a | b\nc | d", "a | b c | d"),
        ("```\n12\n```\n13", "13"),
        ("~~~\n12", "~~~ 12"),
        ("    12 km", "12 km"),
        ("1<!-- 2\n\n3 -->4", "1 4"),
        ("1 <!-- never closed 2", "1 <!-- never closed 2"),
        ("<script>\n12\n</script>\n13", "13"),
        ("<b>1,2</b>00 <span dir='rtl'>كم</span>", "1,200 كم"),
        ("<td>12</td><td>13</td>", "12\n13"),
        ("10<sup>6</sup>", "10⁶"),
        ("5 < 6 and <3", "5 < 6 and <3"),
        ("---\ndate: 2024-09-08\n---\n12", "12"),
        ("---\n12 km\n---\n", "12 km"),
        ("**١٢** مليون", "١٢ مليون"),
        ("\ufeff# Storm", "Storm"),
        ("12\r\npercent\r\n\r\n13", "12 percent\n13"),
        ("", ""),
    ],
)
def test_markdown_shows(markdown: str, shown: str):
    assert read(markdown).text == shown


@pytest.mark.parametrize(
    ("markdown", "shown", "stretch"),
    [
        ("**1,2**00 km", "1,200", "1,2**00"),
        ("[12 percent](http://x.org/2019) more", "12 percent", "12 percent"),
        ("1\\.5 km", "1.5", "1\\.5"),
        ("12&nbsp;km", "12\xa0km", "12&nbsp;km"),
        ("> 12\n> km", "12 km", "12\n> km"),
    ],
)
def test_a_figure_covers_the_marks_within_it(markdown: str, shown: str, stretch: str):
    document = read(markdown)
    start = document.text.index(shown)
    assert markdown[slice(*document.in_source(start, start + len(shown)))] == stretch


def test_front_matter_gives_headline_and_date():
    document = read('---\ntitle: "أمطار"\ndate: 2024-09-08\ntags:\n  - 12\n---\n\n12 mm')
    assert (document.text, document.title, document.published) == ("أمطار\n12 mm", (0, 5), "2024-09-08")


def test_the_first_heading_outranks_the_front_matter():
    document = read("---\ntitle: Rain\n---\n\n# Storm\n\n# Flood")
    assert (document.text, document.title) == ("Storm\nFlood", (0, 5))
    assert [block.role for block in document.blocks] == ["title", "heading"]


def test_blocks_know_their_role():
    document = read("# a\n\nb\n\n## c\n\n- d\n\n> e\n\n| f |\n|---|\n")
    assert [block.role for block in document.blocks] == ["title", "paragraph", "heading", "item", "quote", "cell"]
