"""An average that the figures beside it contradict.

## What it checks
"27 goals in six matches, an average of 4.5 a match": the total over the number against the average, and listed figures
against their mean, each as the interval that its digits and hedges allow.

## Why it matters
An average is what readers remember, and anyone can do the division.

## Limits
Silent about averages of something else ("the league average"), about medians, and where more than three figures could
be the total or the number. Where several could, every reading must fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.products import read_each, read_pace, report_readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC116"
RULE = "average"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("In six matches he has scored 27 goals, an average of 5.4 a match.", "5.4", "inconsistent"),
    finds("سجل اللاعب 27 هدفا في ست مباريات، بمعدل 6.5 هدف في المباراة.", "6.5 هدف", "inconsistent", language="ar"),
    finds(
        "Rain came to 12 mm on Friday, 18 mm on Saturday and 24 mm on Sunday, averaging 28 mm a day.",
        "28 mm", "inconsistent",
    ),
    finds("The five-match series drew 200,000 fans, an average of 60,000 a game.", "60,000", "inconsistent"),
    finds("كان متوسط إنتاج الهكتار 25 قنطارا، إذ أعطت المزرعة 3000 قنطار على 200 هكتار.", "3000 قنطار", "inconsistent",
          language="ar"),
    silent("The five-match series drew 200,000 fans, an average of 40,000 a game."),
    silent("كان متوسط إنتاج الهكتار 15 قنطارا، إذ أعطت المزرعة 3000 قنطار على 200 هكتار.", language="ar"),
    silent("In six matches he has scored 27 goals, an average of 4.5 a match."),
    silent("سجل اللاعب 27 هدفا في ست مباريات، بمعدل 4.5 هدف في المباراة.", language="ar"),
    silent("He has scored 27 goals in six matches, against a league average of 2.1 a match."),
    silent("أسفر الحادث عن 20 إصابة، اثنتين منها خطيرة، و5 إصابات متوسطة، و13 إصابة طفيفة.", language="ar"),
    silent("It costs an average of 100 yuan an hour. A ticket should then cost 1,115 yuan, or about 130 dollars."),
    silent("In 10 games he averaged 22 points; last season he had 300 points in 12 games."),
    silent("The cuts free $3 billion this year and $5 billion next. That is an average of $90 for 60 million people."),
    silent("نال التلميذ 12 في التاريخ و15 في الفيزياء و18 في اللغة، فخرج بمعدل 15 في المواد الثلاث.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each average that its figures contradict."""
    for tie in case.ties_of("each"):
        if "average" in tie.notes:
            found = report_readings(case, read_each(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
            if found is not None:
                yield found
    for tie in case.ties_of("pace"):
        if "average" in tie.notes:
            found = report_readings(case, read_pace(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
            if found is not None:
                yield found
