"""An age that the year of birth doesn't give.

## What it checks
"Born in 1928, she was 86 when she died in 2014": the year of the age less the year of birth, and one less for those
whose birthday was still to come. Full dates are counted to the day. An age of today is held against the publication.
Two ages are held against each other: "Ann, 41, is three years older than Ruth, 35", "40 in 1990 and 73 in 2013".

## Why it matters
Ages are copied from old stories, and a birth year that gives another one tells which is stale.

## Limits
One life at a time: silent where a passage speaks of relatives or gives several ages, unless it says how far apart they
are. One year either way is allowed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.levels import read_levels
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import AGE_ABOUT, Range, parse, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Quantity, Severity, Tie

CODE = "FC142"
RULE = "age"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("Born in 1928, she was 96 when she died in 2014.", "96", "inconsistent"),
    finds("John Smith (1920-2005), the painter, died aged 75.", "75", "inconsistent"),
    finds("ولد الشاعر عام 1950 وتوفي عام 2014 عن عمر ناهز 84 عاما.", "84 عاما", "inconsistent", language="ar"),
    finds("Ivo, 52, is four years older than his partner Jan, 44.", "44", "inconsistent"),
    finds("He took the chair in 1984 at the age of 38 and gave it up in 2006 aged 70.", "70", "inconsistent"),
    finds("عادل (52 عاما) يكبر شقيقه ماهر (44 عاما) بأربع سنوات.", "44 عاما", "inconsistent", language="ar"),
    silent("Ivo, 52, is four years older than his partner Jan, 48."),
    silent("He took the chair in 1984 at the age of 38 and gave it up in 2006 aged 60."),
    silent("He took the chair in 1984 at the age of 38, and Vera Lund followed him in 2006, aged 70."),
    silent("عادل (52 عاما) يكبر شقيقه ماهر (48 عاما) بأربع سنوات.", language="ar"),
    silent("Born in 1928, she was 86 when she died in 2014."),
    silent("Born in 1928, she was the mother of a 40-year-old son when she died in 2014."),
    silent("ولد الشاعر عام 1950 وتوفي عام 2014 عن عمر ناهز 64 عاما.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each age that the birth doesn't give."""
    for tie in case.ties_of("life"):
        found = _check(case, tie)
        if found is not None:
            yield found
    for tie in case.ties_of("ages"):
        found = _check_two(case, tie)
        if found is not None:
            yield found


def _check_two(case: Case, tie: Tie) -> Found | None:
    """Two ages against the years between them, one more or less for birthdays."""
    read = read_levels(case, tie, "one", "other", "apart")
    one, other = read["one"].number, read["other"].number
    first, later = (
        case.quantities[at].value if at is not None else None for at in (tie.get("first"), tie.get("later"))
    )
    if one is None or other is None or any(case.quantities[at].qualifier != "none" for _, at in tie.parts):
        return None
    if "apart" in read:
        apart, gap = read["apart"].number, abs(other - one)
        lines = (step(f"{plain(max(one, other))} - {plain(min(one, other))}", case.words.fill("steps", "ages_apart")),)
    else:
        start, end = (first or "0")[:4], (later or "0")[:4]
        apart, gap = Decimal(int(end) - int(start)), other - one
        lines = (step(f"{plain(other)} - {plain(one)}", case.words.fill("steps", "ages_apart")),
                 step(f"{end} - {start}", case.words.fill("steps", "life_years")))  # fmt: skip
    if apart is None or abs(gap - apart) <= 1:
        return None
    figures = tuple(at for role in ("other", "one", "apart", "first", "later") if (at := tie.get(role)) is not None)
    return find_tied(
        case, figures, code=CODE, rule=RULE, severity=SEVERITY, steps=lines,
        message=case.words.fill("findings", "life_two", one=read["one"].text, other=read["other"].text,
                                apart=plain(apart)),
    )  # fmt: skip


def _printed(age: Quantity, number: Decimal) -> Range:
    """The ages that a printed one may stand for: "about 90" is no more than a few years off."""
    if age.qualifier == "none":
        return Range(number, number)
    return Range(number - AGE_ABOUT, number + AGE_ABOUT) if age.qualifier == "about" else parse(age.interval)


def _check(case: Case, tie: Tie) -> Found | None:
    born_at, age_at, year_at = tie.get("born"), tie.get("age"), tie.get("year")
    if born_at is None or age_at is None:
        return None
    born = (case.quantities[born_at].value or "").split("/")[0]
    on = next((note.removeprefix("on:") for note in tie.notes if note.startswith("on:")), "")
    year = on if year_at is None else (case.quantities[year_at].value or "").split("/")[-1]
    age = case.quantities[age_at]
    if not born[:4].isdigit() or not year[:4].isdigit() or age.decimal is None or year[:4] <= born[:4]:
        return None
    apart = int(year[:4]) - int(born[:4])
    lived = Range(*(Decimal(number) for number in (apart - 2, apart + 1)))
    printed = _printed(age, age.decimal)
    if lived.meets(printed):
        return None
    figures = tuple(index for index in (age_at, born_at, year_at) if index is not None)
    exact = Range(Decimal(apart - 1), Decimal(apart))
    return find_tied(
        case, figures, code=CODE, rule=RULE, severity=SEVERITY,
        steps=(
            step(f"{year[:4]} - {born[:4]}", case.words.fill("steps", "life_years")),
            step(f"meets({write_range(lived)}, {write_range(printed)})", case.words.fill("steps", "life_meets")),
        ),
        suggestion=choose_edit([Slip(age.text, age.decimal, exact)], case.words)[1],
        message=case.words.fill("findings", "life_age", born=born[:4], age=age.text, year=year[:4]),
    )  # fmt: skip
