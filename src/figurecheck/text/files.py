"""Reads files and bytes into documents, and says in plain words why one cannot be read."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import TYPE_CHECKING

from figurecheck.errors import UnreadableInputError
from figurecheck.text import html, markdown, plain

if TYPE_CHECKING:
    from figurecheck.model import Document

LARGEST = 200_000_000
"""Bytes of the largest file that is read; an article has some thousands, a year of a newspaper some millions."""

READERS = {".txt": plain.read, ".md": markdown.read, ".markdown": markdown.read, ".html": html.read, ".htm": html.read}
"""How files are read, by suffix."""

_SUFFIXES = ", ".join(READERS)
_LONGEST_PATH = 4_096
_SAMPLE = 65_536
_MOST_CONTROLS = 0.05  # of the characters in the sample; texts have next to none
_CONTROLS = re.compile(rb"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_FORMATS = {b"%PDF-": "a PDF", b"PK\x03\x04": "a Word document or another zip", b"{\\rtf": "an RTF document"}
_PAGE = re.compile(r"<(?:!doctype|html|head|body|article|section|div|p|h[1-6]|ul|ol|table|blockquote)(?=[\s>])", re.I)
_INLINE_HTML = re.compile(r"<(?:a|b|i|u|em|strong|span|br|sup|sub|bdi|mark|small|li|td)(?:\s[^<>]*+)?/?>|&nbsp;", re.I)
_MARKDOWN = re.compile(
    r"(?m:^(?:\#{1,6}[ \t]+\S|[-*+][ \t]+\S|>[ \t]*\S|```|~~~|---[ \t]*$|\|?[ \t]*:?-{3,}:?[ \t]*\|))"
    r"|\*\*[^\s*]|__[^\s_]|~~[^\s~]|\]\([^\s()]{1,2000}\)"
)


def read_file(path: str | Path, *, language: str | None = None) -> Document:
    """Read a file by its suffix: ``.txt``, ``.md``, ``.markdown``, ``.html`` or ``.htm``.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "storm.md")
    ...     _ = path.write_text("**12** mm fell.", encoding="utf-8")
    ...     read_file(path).text
    '12 mm fell.'

    Args:
        path: the file; at most 200 MB.
        language: the language of every sentence; None to detect each one.

    Returns:
        The document, named after the file.

    Raises:
        UnreadableInputError: the file is missing (FCE101), a folder (FCE102), too large (FCE107) or not permitted
            (FCE108), or its content is not text that can be read (see ``read_bytes``).
    """
    path = Path(path)
    place = str(path)
    try:
        if path.is_dir():
            raise UnreadableInputError("FCE102", "is a folder", place=place, hint="name the files in it")
        size = path.stat().st_size
        _require_suffix(path.suffix, place)
        if size > LARGEST:
            raise _too_large(size, place)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableInputError("FCE101", "no such file", place=place, hint="check the path") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableInputError("FCE108", f"cannot be opened ({reason})", place=place,
                                   hint="check that you may read it") from error  # fmt: skip
    return read_bytes(data, place, path.suffix, language=language)


def read_bytes(data: bytes, name: str = "", suffix: str = ".txt", *, language: str | None = None) -> Document:
    r"""Read the content of a file, or what came on standard input.

    >>> read_bytes("١٢ ملم".encode()).text
    '١٢ ملم'
    >>> read_bytes(b"caf\xe9", "a.txt")
    Traceback (most recent call last):
    figurecheck.errors.UnreadableInputError: [FCE105] a.txt:1: byte 3 (0xE9) is not UTF-8; save the file as UTF-8

    Args:
        data: UTF-8, with or without a byte order mark, or UTF-16 with one.
        name: the file's name, for messages.
        suffix: how to read it: a suffix that ``read_file`` takes.
        language: the language of every sentence; None to detect each one.

    Raises:
        UnreadableInputError: the suffix is unknown (FCE103), the content is binary (FCE104), not UTF-8 (FCE105),
            holds no text (FCE106), or is larger than 200 MB (FCE107).
    """
    _require_suffix(suffix, name)
    if len(data) > LARGEST:
        raise _too_large(len(data), name)
    document = READERS[suffix.lower()](_decode(data, name), name=name, language=language)
    if not document.text.strip("\ufeff \t\r\n\f\v\xa0"):
        problem = "holds no text" if data else "is empty"
        raise UnreadableInputError("FCE106", problem, place=name, hint="give it a text to check")
    return document


def read_any(value: str | Path, *, language: str | None = None) -> Document:
    r"""Read a file, or text that is itself HTML, Markdown or plain.

    >>> read_any("<p>12&nbsp;mm</p>").format, read_any("# Rain\n\n**12** mm").format, read_any("12 mm").format
    ('html', 'markdown', 'plain')

    Args:
        value: a path; or a string that names an existing file; or the text itself, read as HTML if it has tags,
            as Markdown if it has its marks, else as plain text.
        language: the language of every sentence; None to detect each one.

    Raises:
        UnreadableInputError: the file cannot be read (see ``read_file``), or the string is one word that ends like a
            file's name and there is no such file.
    """
    if isinstance(value, Path) or _names_file(value):
        return read_file(value, language=language)
    if _PAGE.search(value):
        return html.read(value, language=language)
    if _MARKDOWN.search(value):
        return markdown.read(value, language=language)
    read = html.read if _INLINE_HTML.search(value) else plain.read
    return read(value, language=language)


def _names_file(value: str) -> bool:
    if not value or len(value) > _LONGEST_PATH or "\n" in value or "\0" in value or "<" in value:
        return False
    try:
        if Path(value).is_file():
            return True
    except (OSError, ValueError):
        return False
    # One word such as 'article.md' is a misspelt path, never an article.
    return not any(map(str.isspace, value)) and Path(value).suffix.lower() in READERS


def _require_suffix(suffix: str, place: str) -> None:
    if suffix.lower() not in READERS:
        problem = f"files ending in {suffix!r} are not read" if suffix else "the file's name has no ending"
        raise UnreadableInputError("FCE103", problem, place=place, hint=f"give a file ending in one of {_SUFFIXES}")


def _too_large(size: int, place: str) -> UnreadableInputError:
    problem = f"{size / 1e6:,.0f} MB is more than the {LARGEST / 1e6:,.0f} MB that are read"
    return UnreadableInputError("FCE107", problem, place=place, hint="split the file")


def _decode(data: bytes, name: str) -> str:
    """Decode to code points, the byte order mark and all line ends kept."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not data.startswith(codecs.BOM_UTF32_LE):
        encoding = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    else:
        _refuse_binary(data, name)
        encoding = "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = f"{name}:{line}" if name else f"line {line}"
        problem = f"byte {error.start} (0x{data[error.start]:02X}) is not {encoding.upper()}"
        raise UnreadableInputError("FCE105", problem, place=place, hint="save the file as UTF-8") from error


def _refuse_binary(data: bytes, name: str) -> None:
    hint = "save the article as plain text in UTF-8"
    for magic, what in _FORMATS.items():
        if data.startswith(magic):
            raise UnreadableInputError("FCE104", f"is {what}, not a text", place=name, hint=hint)
    zero = data.find(b"\0")
    sample = data[:_SAMPLE]
    if zero >= 0 or len(_CONTROLS.findall(sample)) > _MOST_CONTROLS * len(sample):
        what = f"is not a text: byte {zero} is 0x00" if zero >= 0 else "is not a text: it is full of control characters"
        raise UnreadableInputError("FCE104", what, place=name, hint=hint)
