"""An anniversary that the year of founding doesn't give.

## What it checks
"Founded in 1924, the club marked its 90th anniversary in 2024", a centenary, a golden jubilee, "75 years after its
founding in 1949": the year of the anniversary less the year that it counts from against the number that is printed.

## Why it matters
Round anniversaries are news; a slip in one is reprinted for years.

## Limits
Without a year of the anniversary the year of publication stands for it, and a year either way is allowed. Editions of a
yearly event (the 10th festival) are no anniversaries.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC143"
RULE = "anniversary"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("Founded in 1924, the club marked its 90th anniversary in 2024.", "90th", "inconsistent"),
    finds("The library, which opened in 1934, celebrated its centenary in 2024.", "1934", "inconsistent"),
    finds("احتفلت الجامعة التي تأسست عام 1924 بالذكرى التسعين لتأسيسها في 2024.", "التسعين", "inconsistent",
          language="ar"),
    finds("Half a century after the coup of 1973, the country voted in 2013 on a new charter.", "Half a century",
          "inconsistent"),
    finds("On 9 November 2019 the city marked the fall of the wall in 1989, 40 years earlier.", "40 years",
          "inconsistent"),
    finds("أطفأت القناة في 2021 شمعتها الخامسة والثلاثين، وكانت قد بدأت بثها في عام 1996.", "الخامسة والثلاثين",
          "inconsistent", language="ar"),
    finds("بعد ربع قرن على زلزال عام 1969، افتتحت المدينة في 2019 متحفا له.", "ربع قرن", "inconsistent",
          language="ar"),
    silent("Half a century after the coup of 1973, the country voted in 2023 on a new charter."),
    silent("The band was founded in 1989. In 2019, two years after their singer died, they split up."),
    silent("The doll had been sold since it was launched in 1959. Sales rose to $971 million in 2016. The "
           "turnaround comes two years after the maker unveiled a new range."),
    silent("Pensions have grown since 2001. The income of someone who turned 65 in that year was 7% higher by 2014."),
    silent("أطفأت القناة في 2021 شمعتها الخامسة والعشرين، وكانت قد بدأت بثها في عام 1996.", language="ar"),
    silent("Founded in 1924, the club marked its 100th anniversary in 2024."),
    silent("Founded in 1924, the club celebrates its 100th anniversary this week."),
    silent("The band, formed in 1990, split 15 years after its first hit in 2010."),
    silent("Killings fell from 126 in 2012 to 85 in 2016, two years after agents joined the unit."),
    silent("احتفلت الجامعة التي تأسست عام 1924 بالذكرى المئوية لتأسيسها في 2024.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each anniversary that its years don't give."""
    for tie in case.ties_of("founding"):
        found = _check(case, tie)
        if found is not None:
            yield found


def _check(case: Case, tie: Tie) -> Found | None:
    start_at, end_at, years_at = tie.get("start"), tie.get("end"), tie.get("years")
    number = int(_note(tie, "years") or 0)
    end = _note(tie, "on") if end_at is None else case.quantities[end_at].value or ""
    if start_at is None or not number:
        return None
    start = case.quantities[start_at].value or ""
    apart = int(end[:4]) - int(start[:4])
    slack = 1 if "about" in tie.notes else 0
    if apart <= 0 or abs(apart - number) <= slack:
        return None
    figures = tuple(index for index in (years_at, start_at, end_at) if index is not None)
    printed = case.quantities[years_at].text if years_at is not None else str(number)
    suggestion = None
    if years_at is not None:
        slip = Slip(printed, Decimal(number), Range(Decimal(apart), Decimal(apart)))
        suggestion = choose_edit([slip], case.words)[1] or case.words.fill(
            "suggestions", "edit", right=str(apart), wrong=str(number)
        )
    elif number != apart:
        right, wrong = str(int(end[:4]) - number), start[:4]
        suggestion = case.words.fill("suggestions", "edit", right=right, wrong=wrong)
    return find_tied(
        case, figures, code=CODE, rule=RULE, severity=SEVERITY,
        steps=(step(f"{end[:4]} - {start[:4]}", case.words.fill("steps", "founding_years")),),
        suggestion=suggestion,
        message=case.words.fill("findings", "founding_years", start=start[:4], end=end[:4], right=apart,
                                printed=number),
    )  # fmt: skip


def _note(tie: Tie, name: str) -> str:
    return next((note.removeprefix(f"{name}:") for note in tie.notes if note.startswith(f"{name}:")), "")
