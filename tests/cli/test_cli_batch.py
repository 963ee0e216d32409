from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from figurecheck.integrations.batch import LONGEST_LINE, input_lines, read_line
from figurecheck.reports.schema import schemas

if TYPE_CHECKING:
    from collections.abc import Callable

SCHEMAS = {"check": "check-line.schema.json", "parse": "parse-line.schema.json"}
GOOD = b'{"id": "last", "text": "The pier is 5 km long."}'
BAD = {
    b'{"id": 1, "text": ': (None, "FCE152"),
    b"[]": (None, "FCE152"),
    b"": (None, "FCE152"),
    b"NaN": (None, "FCE152"),
    b"[" * 100_000: (None, "FCE152"),
    b'{"id": 1, "text": "\xe9"}': (None, "FCE151"),
    b'{"text": "no id"}': (None, "FCE153"),
    b'{"id": null, "text": "x"}': (None, "FCE153"),
    b'{"id": "a"}': ("a", "FCE153"),
    b'{"id": "b", "text": 5}': ("b", "FCE153"),
    b'{"id": "c", "text": "x", "published": "yesterday"}': ("c", "FCE301"),
    b'{"id": "d", "text": "x", "language": "xx"}': ("d", "FCE153"),
    b'{"id": "e", "text": "x", "sources": "y"}': ("e", "FCE153"),
    b'{"id": "f", "text": "x", "title": 5}': ("f", "FCE153"),
}


def batch(figurecheck: Callable[..., Any], command: str, *lines: bytes, options: tuple[str, ...] = ()) -> list[Any]:
    ended = figurecheck(command, "--jsonl", *options, stdin=b"".join(line + b"\n" for line in lines))
    assert "" == ended.err
    answers = [json.loads(line) for line in ended.out.splitlines()]
    for answer in answers:
        Draft202012Validator(schemas()[SCHEMAS[command]]).validate(answer)
    return answers


@pytest.mark.parametrize("command", ["check", "parse"])
def test_every_bad_line_is_answered_with_an_error_and_the_rest_go_on(
    figurecheck: Callable[..., Any], command: str
) -> None:
    *answers, last = batch(figurecheck, command, *BAD, GOOD)
    assert list(BAD.values()) == [(answer["id"], answer["error"]["code"]) for answer in answers]
    assert ("last", ["5 km"]) == (last["id"], [quantity["text"] for quantity in last["quantities"]])


def test_answers_come_in_the_order_of_the_lines_with_their_ids_untouched(figurecheck: Callable[..., Any]) -> None:
    ids = [3, "1", "خبر", 2.5, 'a"b\\c', "\u2028", ""]
    lines = [json.dumps({"id": name, "text": "x"}).encode() for name in ids]
    ended = figurecheck("parse", "--jsonl", stdin=b"\n".join(lines))
    assert ids == [json.loads(line)["id"] for line in ended.out.strip("\n").split("\n")]


@pytest.mark.parametrize("command", ["check", "parse"])
@pytest.mark.parametrize(
    "text",
    ["\ud800 5 km \udfff", "5 \ud800km", "\x00 5 km \x00", "", "\u202e5 km\u202c", "٥" * 100_000, "5 km\r\n\u2028"],
)
def test_odd_texts_get_an_answer(figurecheck: Callable[..., Any], command: str, text: str) -> None:
    odd = json.dumps({"id": "\ud800odd", "text": text}).encode()
    first, last = batch(figurecheck, command, odd, GOOD)
    assert "\ud800odd" == first["id"]
    for quantity in first["quantities"]:
        assert quantity["text"] == text[quantity["start"] : quantity["end"]]
    assert "last" == last["id"]


def test_a_report_in_a_batch_is_the_report_of_the_file(figurecheck: Callable[..., Any], tmp_path: Any) -> None:
    text = "xAI brought 100,000 H100 online on 2 September, Musk said.\n"
    (tmp_path / "a.txt").write_text(text)
    alone = json.loads(figurecheck(tmp_path / "a.txt", "--published", "2024-09-08", "--format", "json").out)
    line = json.dumps({"id": 1, "text": text, "published": "2024-09-08"}).encode()
    assert [{"id": 1, **alone}] == batch(figurecheck, "check", line)
    assert [{"id": 1, **alone}] == batch(
        figurecheck, "check", json.dumps({"id": 1, "text": text}).encode(), options=("--published", "2024-09-08")
    )


def test_an_answer_is_there_before_the_next_line_is_given() -> None:
    command = [sys.executable, "-m", "figurecheck", "parse", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        assert run.stdin
        assert run.stdout
        for name in (1, 2, 3):
            run.stdin.write(json.dumps({"id": name, "text": "5 km"}).encode() + b"\n")
            run.stdin.flush()
            assert name == json.loads(run.stdout.readline())["id"]
        run.stdin.close()
    assert 0 == run.returncode


def test_a_reader_that_goes_away_ends_the_run_without_a_word() -> None:
    command = [sys.executable, "-m", "figurecheck", "parse", "--jsonl"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, input=(GOOD + b"\n") * 50, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (141, b"") == (done.returncode, done.stderr)


def test_a_line_that_is_too_long_is_left_before_it_fills_the_memory() -> None:
    class Stream:
        """A line without an end in sight, and a good one after it."""

        left = [b"x" * (LONGEST_LINE + 1), b"x" * (LONGEST_LINE + 1), b"x\n", GOOD, b""]  # noqa: RUF012

        def readline(self, size: int) -> bytes:
            return self.left.pop(0)

    long, good = input_lines(Stream())  # type: ignore[arg-type]
    assert len(long) == LONGEST_LINE + 1
    assert "last" == read_line(good).name


@pytest.mark.slow
def test_a_batch_takes_no_more_memory_for_more_lines() -> None:
    program = (
        "import resource, sys; from figurecheck.integrations.cli import main\n"
        "try: main(['parse', '--jsonl'])\n"
        "finally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )

    def peak(lines: int) -> int:
        feed = (json.dumps({"id": 1, "text": "The pier is 5 km long. " * 40}).encode() + b"\n") * lines
        done = subprocess.run([sys.executable, "-c", program], input=feed, capture_output=True, check=True)
        assert lines == done.stdout.count(b"\n")
        return int(done.stderr)

    assert peak(2_000) < peak(50) * 1.2
