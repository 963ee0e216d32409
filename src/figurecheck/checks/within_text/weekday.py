"""A date with the wrong weekday.

## What it checks
"Tuesday, September 3, 2024": the calendar's weekday of the date against the one that is printed. A date without a year
is taken for the one nearest to the publication. Without a publication, two such days in one sentence are held against
each other: from Monday, June 3, to Friday, June 8 are five days.

## Why it matters
A reader who notes the day will come on the wrong one.

## Limits
Silent where neither the text nor the publication gives a year. Gregorian dates only.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC141"
RULE = "weekday"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The hearing is set for Thursday, September 3, 2024.", "September 3, 2024", "inconsistent"),
    finds("The minister resigned on Tuesday, September 5.", "September 5", "inconsistent"),
    finds("تعقد الجلسة يوم الخميس الموافق 3 سبتمبر 2024.", "3 سبتمبر 2024", "inconsistent", language="ar"),
    finds("The bridge opened on 3 September 2024. It was a Friday.", "3 September 2024", "inconsistent"),
    finds("Snow fell on Tuesday, 3 September 2024, and again on Monday, 9 September, and on Friday, 12 September.",
          "12 September", "inconsistent"),
    finds("افتتح الجسر في 3 سبتمبر 2024. وكان ذلك يوم جمعة.", "3 سبتمبر 2024", "inconsistent", language="ar"),
    silent("The bridge opened on 3 September 2024. It was a Friday in May that saw the first accident."),
    silent("The bridge opened on 3 September 2024. It was a Tuesday."),
    silent("The hearing is set for Tuesday, September 3, 2024."),
    silent("Talks run on Monday and Tuesday, September 2 and 3, 2024."),
    silent("تعقد الجلسة يوم الثلاثاء الموافق 3 سبتمبر 2024.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each date whose weekday is another one."""
    for tie in case.ties_of("weekday"):
        found = _against_each_other(case, tie) if tie.get("first") is not None else _against_calendar(case, tie)
        if found is not None:
            yield found


def _against_calendar(case: Case, tie: Tie) -> Found | None:
    printed = int(_notes(tie, "weekday")[0])
    days = [date.fromisoformat(text) for text in _notes(tie, "on") if _exists(text)]
    if not days or any(day.isoweekday() == printed for day in days):
        return None
    day, figure = days[0], tie.parts[0][1]
    monday = day - timedelta(days=day.weekday())
    right, wrong = (case.words.word("weekdays", str(number)) for number in (day.isoweekday(), printed))
    return find_tied(
        case, (figure,), code=CODE, rule=RULE, severity=SEVERITY,
        steps=(step(f'days("{monday}", "{day}")', case.words.fill("steps", "weekday_days")),),
        suggestion=case.words.fill("suggestions", "edit", right=right, wrong=wrong),
        message=case.words.fill("findings", "weekday_wrong", date=case.quantities[figure].text, right=right,
                                wrong=wrong),
    )  # fmt: skip


def _against_each_other(case: Case, tie: Tie) -> Found | None:
    first, second = int(_notes(tie, "first")[0]), int(_notes(tie, "second")[0])
    apart = [int(text) for text in _notes(tie, "days")]
    if any((second - first - days) % 7 == 0 for days in apart):
        return None
    a, b = tie.parts[0][1], tie.parts[1][1]
    one, other = (case.quantities[index].value or "" for index in (a, b))
    year = 2023 if one[1:] <= other[1:] else 2024
    names = [case.words.word("weekdays", str(number)) for number in (first, second)]
    return find_tied(
        case, (b, a), code=CODE, rule=RULE, severity=SEVERITY,
        steps=(step(f'days("2023{one[1:]}", "{year}{other[1:]}")', case.words.fill("steps", "weekday_apart")),),
        message=case.words.fill("findings", "weekday_apart", first=names[0], second=names[1],
                                one=case.quantities[a].text, other=case.quantities[b].text),
    )  # fmt: skip


def _notes(tie: Tie, name: str) -> list[str]:
    return sorted(note.removeprefix(f"{name}:") for note in tie.notes if note.startswith(f"{name}:"))


def _exists(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
