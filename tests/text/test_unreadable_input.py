"""What cannot be read is refused in words that say what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from figurecheck.errors import UnreadableInputError
from figurecheck.text import files, read_any, read_bytes, read_file


def refusal(data: bytes, suffix: str = ".txt") -> str:
    with pytest.raises(UnreadableInputError) as caught:
        read_bytes(data, f"a{suffix}", suffix)
    return str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path):
    with pytest.raises(UnreadableInputError, match=r"\[FCE101\] .*none.txt: no such file; check the path"):
        read_file(tmp_path / "none.txt")


def test_a_folder_is_refused(tmp_path: Path):
    with pytest.raises(UnreadableInputError, match=r"\[FCE102\] .*: is a folder; name the files in it"):
        read_file(tmp_path)


def test_an_unknown_ending_is_refused_with_the_known_ones(tmp_path: Path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"12 km")
    with pytest.raises(UnreadableInputError, match=r"\[FCE103\] .*'.docx'.*one of .txt, .md, .markdown, .html, .htm"):
        read_file(path)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"12\x00km", "[FCE104] a.txt: is not a text: byte 2 is 0x00; save the article as plain text in UTF-8"),
        (b"%PDF-1.7", "[FCE104] a.txt: is a PDF, not a text; save the article as plain text in UTF-8"),
        (b"\x01\x02\x03 12", "[FCE104] a.txt: is not a text: it is full of control characters; "
                             "save the article as plain text in UTF-8"),
        ("Rain\ncafé".encode("latin-1"), "[FCE105] a.txt:2: byte 8 (0xE9) is not UTF-8; save the file as UTF-8"),
        (b"\xff\xfe1\x002", "[FCE105] a.txt:1: byte 4 (0x32) is not UTF-16-LE; save the file as UTF-8"),
        (b"", "[FCE106] a.txt: is empty; give it a text to check"),
        (b"\xef\xbb\xbf \r\n", "[FCE106] a.txt: holds no text; give it a text to check"),
    ],
)  # fmt: skip
def test_bytes_that_are_no_text_are_refused(data: bytes, message: str):
    assert refusal(data) == message


def test_a_page_without_words_is_refused():
    assert refusal(b"<nav>12</nav>", ".html").startswith("[FCE106]")


def test_a_file_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(files, "LARGEST", 3_000_000)
    assert refusal(b"12 km " * 1_000_000) == "[FCE107] a.txt: 6 MB is more than the 3 MB that are read; split the file"


def test_a_path_that_cannot_be_opened_is_refused():
    with pytest.raises(UnreadableInputError, match="FCE108"):
        read_file("a\0.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_with_a_byte_order_mark_is_read(encoding: str):
    assert read_bytes("١٢ ملم\r\n".encode(encoding)).text == "١٢ ملم\r\n"


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        ("<p>12&nbsp;km</p>", "html", "12\xa0km"),
        ("<b>12</b> km", "html", "12 km"),
        ("**12** km <br> more", "markdown", "12 km\nmore"),
        ("# Storm\n\n12 km", "markdown", "Storm\n12 km"),
        ("[12 km](http://x.org/2019)", "markdown", "12 km"),
        ("12 < 13 km, and 5 * 6", "plain", "12 < 13 km, and 5 * 6"),
        ("12 \0 km", "plain", "12 \0 km"),
        ("", "plain", ""),
        ("x" * 5_000, "plain", "x" * 5_000),
    ],
)
def test_a_string_is_read_for_what_it_is(value: str, form: str, shown: str):
    document = read_any(value)
    assert (document.format, document.text) == (form, shown)


def test_a_string_that_names_a_file_is_read_from_it(tmp_path: Path):
    path = tmp_path / "storm.MD"
    path.write_text("**12** km", encoding="utf-8")
    assert [read_any(str(path)).text, read_any(path).text, read_any(path).name] == ["12 km", "12 km", str(path)]


def test_a_misspelt_file_name_is_not_taken_for_a_text():
    with pytest.raises(UnreadableInputError, match="FCE101"):
        read_any("no-such-article.md")
