"""Batches: one JSON object a line on standard input, one answer a line on standard output, in the same order.

Memory is bounded by the longest line. Every line is answered; one that cannot be read, or that a fault of figurecheck
keeps from being checked, is answered with an error, and the rest go on.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from figurecheck import pipeline
from figurecheck.errors import FigurecheckError, UnreadableInputError
from figurecheck.integrations.options import iso_date
from figurecheck.integrations.output import emit
from figurecheck.reports import as_jsonl, quantities_as_jsonl
from figurecheck.settings.languages import known_languages
from figurecheck.text import plain
from figurecheck.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from figurecheck.integrations.articles import Desk
    from figurecheck.model import Report

#: A longer line is refused, so that one broken file cannot fill the memory.
LONGEST_LINE = 64 * 1024 * 1024


class Line(NamedTuple):
    """A line that was read: what to check, and how."""

    name: str | int | float
    text: str
    title: str | None
    sources: tuple[str, ...]
    published: str | None
    language: str | None


class _BadLineError(Exception):
    """A mistake in a line, with the line's id where it has one."""

    def __init__(self, name: object, mistake: FigurecheckError) -> None:
        self.name = name
        self.mistake = mistake


def check_lines(lines: Iterable[bytes], desk: Desk, see: Callable[[Report], None]) -> Iterator[str]:
    """The report of each line, as the line to print.

    Args:
        lines: JSON objects with ``id`` and ``text``, and if wanted ``title``, ``sources``, ``published``, ``language``.
        desk: knows the settings that hold for lines that do not say otherwise.
        see: called with each report.
    """
    everywhere = desk.profile_for("")
    sources = tuple(source.text for source in desk.sources_of(everywhere))

    def answer(line: Line) -> str:
        profile = everywhere._replace(
            published=line.published or everywhere.published, language=line.language or everywhere.language
        )
        document = plain.read(line.text, language=profile.language)
        report = desk.judge.judge(
            document, profile, name=str(line.name), title=line.title, sources=line.sources or sources
        )
        see(report)
        return as_jsonl.line(line.name, report)

    return _answers(lines, answer)


def parse_lines(lines: Iterable[bytes], language: str | None) -> Iterator[str]:
    """The figures of each line, as the line to print."""

    def answer(line: Line) -> str:
        spoken = line.language or language
        quantities = pipeline.parse(line.text, language=spoken)
        return quantities_as_jsonl.line(line.name, spoken or detect(line.text), quantities)

    return _answers(lines, answer)


def run(answers: Iterable[str]) -> None:
    """Write each answer to standard output as soon as it is there."""
    for answer in answers:
        emit(f"{answer}\n")


def input_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of one that is too long, only enough to see that it is."""
    while line := stream.readline(LONGEST_LINE + 1):
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE + 1) or b"\n"


def _answers(lines: Iterable[bytes], answer: Callable[[Line], str]) -> Iterator[str]:
    for raw in lines:
        name: object = None
        try:
            line = read_line(raw)
            name = line.name
            yield answer(line)
        except _BadLineError as bad:
            yield _error(bad.name, bad.mistake.code, bad.mistake.message)
        except FigurecheckError as mistake:
            yield _error(name, mistake.code, mistake.message)
        except Exception as fault:  # one article that meets a fault of ours must not cost the others
            problem = f"figurecheck failed on this text: {type(fault).__name__}: {fault}"
            yield _error(name, "FCE901", f"{problem}; please report it with the line")


def _error(name: object, code: str, message: str) -> str:
    return json.dumps({"id": name, "error": {"code": code, "message": message}}, ensure_ascii=False)


def read_line(raw: bytes) -> Line:
    r"""One line of a batch, with every key of the right type.

    >>> read_line(b'{"id": 1, "text": "2 km"}').text
    '2 km'

    Args:
        raw: the line as it came, with or without its line break.

    Raises:
        Exception: with the line's id and a mistake of code FCE15x.
    """
    if len(raw) > LONGEST_LINE:
        limit = LONGEST_LINE // (1024 * 1024)
        raise _bad(None, "FCE154", f"the line is longer than {limit} MB", "split the text, or check it as a file")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise _bad(None, "FCE151", f"byte {fault.start} of the line is not UTF-8", "write the line in UTF-8") from None
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError) as fault:
        problem = "the line is empty" if not text.strip() else f"the line is not JSON: {fault}"
        raise _bad(None, "FCE152", problem, 'write one object a line, such as {"id": "1", "text": "..."}') from None
    if not isinstance(found, dict):
        raise _bad(None, "FCE152", "the line is not a JSON object", 'write {"id": "1", "text": "..."}')
    return _typed(cast("dict[str, Any]", found))


def _typed(found: dict[str, Any]) -> Line:
    name = found.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int | float):
        raise _bad(None, "FCE153", '"id" is missing, or neither a string nor a number', "give each line its own id")
    if not isinstance(found.get("text"), str):
        raise _bad(name, "FCE153", '"text" is missing or not a string', 'put the article into "text"')
    for key in ("title", "published", "language"):
        if not isinstance(found.get(key), str | None):
            raise _bad(name, "FCE153", f'"{key}" is not a string', f'leave "{key}" out, or write a string')
    sources = found.get("sources") or ()
    if not isinstance(sources, list | tuple) or not all(
        isinstance(source, str) for source in cast("list[Any]", sources)
    ):
        raise _bad(name, "FCE153", '"sources" is not a list of strings', 'write "sources": ["text of the source"]')
    if found.get("language") not in (None, *known_languages()):
        known = ", ".join(known_languages())
        raise _bad(name, "FCE153", f'"language" is {found["language"]!r}', f"write one of {known}, or leave it out")
    try:
        published = iso_date(found["published"], '"published"') if found.get("published") else None
    except FigurecheckError as mistake:
        raise _BadLineError(name, mistake) from None
    return Line(
        name, found["text"], found.get("title"), tuple(cast("list[str]", sources)), published, found.get("language")
    )


def _bad(name: object, code: str, problem: str, hint: str) -> _BadLineError:
    return _BadLineError(name, UnreadableInputError(code, problem, hint=hint))
