"""An amount that is not what it is said to be in other units.

## What it checks
"3 meters (10 feet)", "120 miles, or about 193 km", "300 metres tall. That is 984 feet": the first figure times the
factor between the two units against the second, each as the interval that its digits allow. Areas and volumes convert
by the square and the cube, temperatures with their offset, compound figures ("6 ft 2 in") as one.

## Why it matters
Many readers know only one of the two units, and one of the figures misleads them.

## Limits
A name that stands for several units (gallon, ton, horsepower) is read as each of them. A conversion that misses by the
last printed digit is a note only. Temperatures that may be a change (see temperature-difference) are read both ways.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.conversions import explain, find_line, multiplied, temperatures, weigh_tie
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC130"
RULE = "unit-conversion"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The walls are 3 meters (6 feet) high.", "6 feet", "inconsistent"),
    finds("The pipeline is 120 miles, or about 293 km, long.", "293 km", "inconsistent"),
    finds("The lake covers 40 square miles (64 square kilometers).", "64 square kilometers", "inconsistent"),
    finds("The tower is 300 metres tall. That is 948 feet.", "948 feet", "inconsistent"),
    finds("يبلغ طول السور 120 ميلا (نحو 293 كيلومترا).", "293 كيلومترا", "inconsistent", language="ar"),
    finds("بلغت درجة الحرارة 40 درجة مئوية، أي ما يعادل 140 درجة فهرنهايت.", "140 درجة فهرنهايت", "inconsistent",
          language="ar"),
    finds("The marsh covers three square kilometres, that is 30 hectares.", "30 hectares", "inconsistent"),
    finds("A barrel, 42 US gallons, holds 195 litres.", "195 litres", "inconsistent"),
    finds("تمتد المزرعة على أربعة كيلومترات مربعة، أي ما يعادل 40 هكتارا.", "40 هكتارا", "inconsistent", language="ar"),
    finds("تبلغ مساحة الجزيرة خمسة كيلومترات مربعة، وهي بحساب الفلاحين 50 هكتارا.", "50 هكتارا", "inconsistent",
          language="ar"),
    silent("The walls are 3 meters (10 feet) high."),
    silent("The marsh covers three square kilometres, that is 300 hectares."),
    silent("The estate covers two square kilometres, or 20 hectares of it if the lake is left out."),
    silent("Students can fast for 30 minutes (or 30 hours, if they are really keen)."),
    silent("تستهلك الأسرة 3 أمتار مكعبة في الشهر، أي 100 لتر يوميا.", language="ar"),
    silent("تمتد المزرعة على أربعة كيلومترات مربعة، أي ما يعادل 400 هكتار.", language="ar"),
    silent("The ranch covers 1,193,061 square miles, that is, 763,559,040 acres."),
    silent("He is 6 ft 2 in (1.88 m) tall and weighs 13 stone 4 pounds (84 kg)."),
    silent("The engine gives 220 kW (299 hp)."),
    silent("Temperatures reached 40 degrees Celsius (104 degrees Fahrenheit)."),
    silent("يبلغ طول السور 120 ميلا (نحو 193 كيلومترا).", language="ar"),
    silent("The sea may rise by 1 meter. That's a vital question for the 310 miles of coast."),
    silent("قد يرتفع البحر مترا واحدا. أي إن السؤال مطروح على 310 أميال من الساحل.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each amount that its other unit doesn't fit."""
    for tie in case.ties_of("equal"):
        if "units" not in tie.notes or "difference" in tie.notes:
            continue
        left, right = tie.parts[0][1], tie.parts[1][1]
        outcome = weigh_tie(case, tie, difference="reading" not in tie.notes)
        line = find_line(*temperatures(case.quantities[left].unit, case.quantities[right].unit))
        if outcome == "meets" or line is None or multiplied(case, tie, line):
            continue
        rounding = outcome == "rounding"
        steps, suggestion, fitting = explain(case, tie, line, note="equal_convert")
        figures = case.quantities[left].text, case.quantities[right].text
        yield find_tied(
            case, (right, left), code=CODE, rule=RULE, severity="note" if rounding else SEVERITY,
            verdict="rounding" if rounding else "inconsistent", steps=steps,
            suggestion=None if rounding else suggestion,
            message=case.words.fill("findings", "equal_rounding" if rounding else "equal_units",
                                    left=figures[0], right=figures[1], fit=fitting),
        )  # fmt: skip
