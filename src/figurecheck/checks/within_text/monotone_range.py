"""A range whose upper end comes first, a least that is more than the most, a run that turns.

## What it checks
"Between 900,000 and 400,000 people": behind "between" the second end is the larger one. Where the first end stands
without the magnitude of the second ("between 900 and 4 million"), it is read both ways. "At least 40 and at most 30",
"a low of 18C and a high of 12C": the lower bound must not lie above the upper one. "Fell every year: 900 in 2019, 750
in 2021, 830 in 2023": no level of a movement without a break may turn back.

## Why it matters
One of the two ends is a slip, often of a digit or of the magnitude.

## Limits
Ranges only behind "between" and "anything from", and only for positive figures with a unit or a noun: frosts, scores,
opening hours and falls are told from the higher end. Bounds only where nothing but links stands between the two.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.levels import in_unit, read_levels
from figurecheck.checks.telling import write_found
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC138"
RULE = "monotone-range"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("Between 900,000 and 400,000 people were displaced.", "900,000 and 400,000 people", "inconsistent"),
    finds("نزح ما بين 900 ألف و400 ألف شخص.", "900 ألف و400 ألف شخص", "inconsistent", language="ar"),
    silent("It expects profit of between 40 and 45 cents a share."),
    silent("Between 400,000 and 900,000 people were displaced, between 900 and 4 million in all."),
    finds("The vault takes no less than 60 and no more than 45 barrels.", "45 barrels", "inconsistent"),
    finds("The permit is valid for a minimum of nine months and a maximum of six.", "six", "inconsistent"),
    finds("The kiln runs between a floor of 950C and a ceiling of 890C.", "890C", "inconsistent"),
    finds("Anything from 80 to 60 stalls will be let.", "80 to 60 stalls", "inconsistent"),
    finds("The flock fell year after year: 310 sheep in 2016, 280 in 2018, 295 in 2020.", "295", "inconsistent"),
    finds("يستغرق الترميم ما لا يقل عن عشرين شهرا ولا يتجاوز 12 شهرا.", "12 شهرا", "inconsistent", language="ar"),
    finds("الحرارة الصغرى 29 درجة والعظمى 21 درجة.", "21 درجة", "inconsistent", language="ar"),
    silent("The museum is open between 9 and 4."),
    silent("Deposits have dropped from 80 percent of the price of a ship to between 30 percent and 20 percent."),
    silent("تراجعت الدفعات المقدمة من 80 في المئة من سعر السفينة إلى ما بين 30 و20 في المئة.", language="ar"),
    silent("Clubs field at least 11 players and at most five guests, and no more than 2 at a time."),
    silent("The code sets a minimum of ten years for arson and a maximum of four for fraud."),
    silent("The motion carried by 57.5–42.5%, as expected."),
    silent("The flock fell year after year: 310 sheep in 2016, 280 in 2018, 265 in 2020."),
    silent("الحد الأدنى للأجر 3000 درهم والحد الأقصى للغرامة 900 درهم.", language="ar"),
    silent("نزح ما بين 400 ألف و900 ألف شخص.", language="ar"),
    silent("صدرت أحكام بالسجن تتراوح بين 20 سنة وثلاث سنوات.", language="ar"),
)  # fmt: skip

#: "Between 800 and 1.2 million": a first end so many times the second is of the next smaller magnitude.
_FAR = 20
_NUMERAL = re.compile(r"\d[\d.,٫٬]*")


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each range that falls, each least above the most, and each turn of an unbroken run."""
    for tie in case.ties_of("bounds"):
        yield from _check_bounds(case, tie)
    for tie in case.ties_of("unbroken"):
        yield from _check_run(case, tie)
    for tie in case.ties_of("between"):
        index = tie.parts[0][1]
        quantity = case.quantities[index]
        if quantity.range is None or any(
            other.range and Decimal(other.range[0]) <= Decimal(other.range[1]) for other in quantity.alternatives
        ):
            continue
        low, high = (Decimal(end) for end in quantity.range)
        if low <= high or high < 0 or _shares_magnitude(quantity.text, low, high):
            continue
        yield find_tied(
            case, (index,), code=CODE, rule=RULE, severity=SEVERITY,
            steps=(step(f"{plain(high)} - {plain(low)}", case.words.fill("steps", "between_gap")),),
            message=case.words.fill("findings", "between_order", low=plain(high), high=plain(low)),
        )  # fmt: skip


def _check_bounds(case: Case, tie: Tie) -> Iterator[Found]:
    read = read_levels(case, tie, "low", "high")
    high = read["high"]
    low = in_unit(read["low"], high.unit)
    if low is None or low.number is None or high.number is None or low.number <= high.number:
        return
    yield write_found(
        case, (high.figure, low.figure), [(f"{plain(high.number)} - {plain(low.number)}", "between_gap")],
        code=CODE, rule=RULE, severity=SEVERITY, verdict="inconsistent",
        message=case.words.fill("findings", "bounds_order", low=low.text, high=high.text),
    )  # fmt: skip


def _check_run(case: Case, tie: Tie) -> Iterator[Found]:
    ends = [_ends(case, tie.get(role)) for role in ("from", "to")]
    before, after = ends[0][-1:], ends[1][:1]
    if not before or not after:
        return
    if ("up" in tie.notes and after >= before) or ("down" in tie.notes and after <= before):
        return
    figures = tuple(dict.fromkeys(at for _, at in reversed(tie.parts)))
    yield write_found(
        case, figures, [(f"{plain(after[0])} - {plain(before[0])}", "between_gap")],
        code=CODE, rule=RULE, severity=SEVERITY, verdict="inconsistent",
        message=case.words.fill("findings", "unbroken_up" if "up" in tie.notes else "unbroken_down",
                                before=case.quantities[figures[1]].text, after=case.quantities[figures[0]].text),
    )  # fmt: skip


def _ends(case: Case, figure: int | None) -> list[Decimal]:
    quantity = case.quantities[figure or 0]
    return [Decimal(end) for end in quantity.range or [quantity.value or "NaN"]]


def _shares_magnitude(text: str, low: Decimal, high: Decimal) -> bool:
    """Whether the range rises once the first end is read without the magnitude word of the second."""
    numerals = [re.sub(r"[,٬]", "", found).replace("٫", ".").rstrip(".") for found in _NUMERAL.findall(text)]
    if len(numerals) != 2 or not all(numeral.count(".") <= 1 for numeral in numerals):
        return False
    between = text[text.find(_NUMERAL.findall(text)[0]) :].split(_NUMERAL.findall(text)[1])[0]
    if len(re.findall(r"[^\W\d_]+", between)) > 1:
        return False  # each end has a magnitude of its own
    first, second = (Decimal(numeral) for numeral in numerals)
    return bool(second) and high != second and low / (first or 1) == high / second > 1 and first > second * _FAR
