"""The lines of arithmetic that findings and claims show; each is computed by the evaluator that replays it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.comparing import claimed_days, claimed_range, held_days, held_range
from figurecheck.intervals import plain
from figurecheck.model import Step
from figurecheck.replay import compute

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figurecheck.intervals import Range
    from figurecheck.languages.message_words import MessageWords
    from figurecheck.model import Draft, Fact, Quantity


def step(expression: str, note: str = "") -> Step:
    """A line of arithmetic with its result.

    >>> step("100000 * 2", "the base times the factor").result
    '200000'
    """
    return Step(expression=expression, result=compute(expression), note=note)


def write_range(allowed: Range) -> str:
    """An interval as the evaluator reads it.

    >>> from decimal import Decimal
    >>> from figurecheck.intervals import Range
    >>> write_range(Range(Decimal(12), None))
    '[12, inf]'
    """
    low = "-inf" if allowed.low is None else plain(allowed.low)
    high = "inf" if allowed.high is None else plain(allowed.high)
    return f"[{low}, {high}]"


def limit_steps(claimed: Range, held: Range) -> tuple[Step, ...]:
    """Whether a figure lies within a limit."""
    return (step(f"meets({write_range(claimed)}, {write_range(held)})", "limit"),)


def compare_steps(draft: Draft, quantity: Quantity, fact: Fact) -> tuple[Step, ...]:
    """How a figure compares with a row: by the days between, or by whether they can meet."""
    if fact.value_type == "date":
        claimed, held = claimed_days(draft, quantity, fact), held_days(fact)
        if claimed is None or held is None or not fact.value or draft.time is None:
            return ()
        return (step(f'days("{draft.time}", "{fact.value}")', "days"),)
    claimed, held = claimed_range(quantity, fact), held_range(fact)
    if claimed is None or held is None:
        return ()
    lines = [step(f"meets({write_range(claimed)}, {write_range(held)})", "compare")]
    if (
        lines[0].result == "no"
        and quantity.unit == fact.unit
        and quantity.decimal
        and fact.value
        and not fact.value.startswith("0")
    ):
        lines.append(step(f"{plain(quantity.decimal)} / {fact.value}", "ratio"))
    return tuple(lines)


def in_words(steps: Iterable[Step], words: MessageWords, **values: object) -> tuple[Step, ...]:
    """Steps with their notes in the reader's language; a note that is no name of a message stays as it is."""
    known = words.sections.get("steps", {})
    return tuple(
        line.model_copy(update={"note": words.fill("steps", line.note, **values)}) if line.note in known else line
        for line in steps
    )
