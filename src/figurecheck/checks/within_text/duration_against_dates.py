"""A length of time that its two dates don't give.

## What it checks
"The festival runs for 10 days, from 3 to 12 June", "ended six years later, in 1945": the days, months or years between
the two dates against the length that is printed. The last day may count or not. "75 years ago, in 1949" counts back
from the publication.

## Why it matters
A deadline or a term of office that doesn't add up sends a reader to the wrong day.

## Limits
Silent for working days and nights, and where the text doesn't say that the length is that of the two dates. Years alone
allow one year either way.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.days import Stretch, read_stretch, say_length
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.hours import read_hours
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC140"
RULE = "duration-against-dates"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The festival runs for 14 days, from 3 June to 12 June.", "14 days", "inconsistent"),
    finds("The war began in 1939 and ended eight years later, in 1945.", "eight years", "inconsistent"),
    finds("يستمر المهرجان لمدة 14 يوما من 3 إلى 12 يونيو.", "14 يوما", "inconsistent", language="ar"),
    finds("The pilots walked out on 3 June and went back to work on 17 June; in those four weeks no plane left.",
          "four weeks", "inconsistent"),
    finds("The hearing, which began at 10am, ended at 4pm after eight hours of wrangling.", "eight hours",
          "inconsistent"),
    finds("The pact was signed in 1957. In 2017, 50 years later, its members met again.", "50 years", "inconsistent"),
    finds("بدأت الجلسة التاسعة صباحا وانتهت الثانية بعد الظهر، أي بعد سبع ساعات.", "سبع ساعات", "inconsistent",
          language="ar"),
    finds("اعتقل في 2004 ولم يطلق سراحه إلا في 2016 بعد تسع سنوات في السجن.", "تسع سنوات", "inconsistent",
          language="ar"),
    silent("The pilots walked out on 3 June and went back to work on 17 June; in those two weeks no plane left."),
    silent("The hearing, which began at 10am, ended at 4pm after six hours of wrangling."),
    silent("The hearing began at 10am on Monday and ended at 4pm on Tuesday after eight hours of argument."),
    silent("The flight left London at 10am and landed in New York at 1pm after eight hours."),
    silent("بدأت الجلسة التاسعة صباحا وانتهت الثانية بعد الظهر، أي بعد خمس ساعات.", language="ar"),
    silent("Prices rose by 1.6% over the three months from June to September."),
    silent("The festival runs for 10 days, from 3 June to 12 June."),
    silent("The truce, from 5 to 12 March, lasted eight days."),
    silent("The land was then leaving the turmoil (1966-76). Then came the start of a four-decade era of reform."),
    silent('His "10-day holiday" began on January 19 and was to end on February 6.'),
    silent("He was appointed coach in July 2015 and signed a new four-year deal in August 2016."),
    silent("They spoke of a period of fifty years beginning with Kennedy, who was president from 1961 through 1963."),
    silent("A film must open between January 1 and December 31 and play for seven days."),
    silent("بدأت \"مهمة الأيام العشرة\" في 19 يناير وانتهت في 6 فبراير.", language="ar"),
    silent("تحدث عن فترة خمسين عاما بدأها الرئيس كينيدي الذي حكم من 1961 إلى 1963.", language="ar"),
    silent("يفتتح المعرض من 1 يناير إلى 31 ديسمبر ويعرض لمدة سبعة أيام.", language="ar"),
    silent("She was president of the club for three years between 1990 and 2000."),
    silent("Construction lasted two years, and the museum was open from 1990 to 2002."),
    silent("The contract runs from 1 January 2015 to 31 December 2019 and can be extended for two years."),
    silent("ترأست النادي لمدة ثلاث سنوات بين عامي 1990 و2000.", language="ar"),
    silent("He was mayor from 1990 to 2002, and has been in business for 40 years."),
    silent("يستمر المهرجان لمدة عشرة أيام من 3 إلى 12 يونيو.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each length that its dates don't give."""
    for tie in case.ties_of("stretch"):
        stretch = read_stretch(case, tie)
        if stretch is None or ("within" in tie.notes and _is_shorter(stretch)):
            continue
        if not stretch.between.meets(stretch.printed):
            yield _found(case, tie, stretch)
    for tie in case.ties_of("clock"):
        stretch = read_hours(case, tie)
        if stretch is not None and not stretch.between.meets(stretch.printed):
            yield _found(case, tie, stretch)


def _is_shorter(stretch: Stretch) -> bool:
    printed, between = stretch.printed.high, stretch.between.low
    return printed is not None and between is not None and printed < between


def _found(case: Case, tie: Tie, stretch: Stretch) -> Found:
    length = tie.get("length")
    start, end = tie.get("start"), tie.get("end")
    figures = tuple(index for index in (length, start, end) if index is not None)
    ago = "ago" in tie.notes
    counted = step(stretch.expression, case.words.fill("steps", stretch.note))
    steps = (
        counted,
        step(f"meets({write_range(stretch.between)}, {write_range(stretch.printed)})",
             case.words.fill("steps", "stretch_meets")),
    )  # fmt: skip
    suggestion = None
    if stretch.exact and stretch.number is not None:
        low, high = (int(bound) for bound in stretch.between if bound is not None)
        if stretch.number == stretch.number.to_integral_value() and Range(Decimal(low), Decimal(high)).high:
            suggestion = case.words.fill("suggestions", "edit", right=stretch.likely, wrong=str(int(stretch.number)))
    message = case.words.fill(
        "findings", "stretch_ago" if ago else "stretch_range" if start == end else "stretch_length",
        start=stretch.start, end=stretch.end, printed=case.quantities[figures[0]].text,
        right=say_length(stretch, case.words),
    )  # fmt: skip
    return find_tied(
        case, figures, code=CODE, rule=RULE, severity=SEVERITY, steps=steps, suggestion=suggestion, message=message
    )
