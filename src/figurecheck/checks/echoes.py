"""Figures of one thing that differ by a power of ten alone."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.levels import read_levels
from figurecheck.checks.telling import write_found
from figurecheck.intervals import Range, plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity


def find_echoes(case: Case, powers: Collection[int], *, code: str, rule: str, severity: Severity) -> Iterator[Found]:
    """Yield a finding for each pair of mentions that are such a power of ten apart.

    Args:
        case: the text.
        powers: those that the rule speaks of.
        code: of the rule.
        rule: its name.
        severity: of its findings.
    """
    for tie in case.ties_of("echo"):
        power = next(int(note.removeprefix("power:")) for note in tie.notes if note.startswith("power:"))
        if power not in powers:
            continue
        read = read_levels(case, tie, "one", "other")
        one, other = read["one"], read["other"]
        if one.number is None or other.number is None:
            continue
        large, small = (one, other) if one.number > other.number else (other, one)
        edit = choose_edit([Slip(other.text, other.number, Range(one.number, one.number))], case.words)[1]
        yield write_found(
            case, (one.figure, other.figure),
            [(f"{plain(large.number or Decimal(0))} / {plain(small.number or Decimal(1))}", "echo_ratio")],
            code=code, rule=rule, severity=severity, verdict="inconsistent", suggestion=edit,
            message=case.words.fill("findings", "echo_magnitude", one=one.text, other=other.text,
                                    factor=plain(Decimal(10) ** power)),
        )  # fmt: skip
