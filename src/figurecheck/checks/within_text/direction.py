"""A verb that says up where the figures go down, or the other way round.

## What it checks
"Increased from 40 percent to 20 percent", "down from 4.1 to 4.6": the level after must lie on the side that the verb
says. So must a figure that is said to be higher or lower than another ("at 1,904, the number was higher than the 2,117
recorded in 2021").

## Why it matters
Either the verb or one of the levels is wrong, and the reader takes home the opposite.

## Limits
Both levels must stand in the text with words such as "from" and "to". Verbs that may mean better and not more
("improved", "weakened") are left out, and so are negative figures. Where only "less than" or "nearly" could save the
figures, it warns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import write_range
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.gaps import turns
from figurecheck.checks.levels import read_levels
from figurecheck.checks.movements import is_clear, list_movements
from figurecheck.checks.telling import write_found
from figurecheck.intervals import Range, as_read, rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.checks.levels import Level
    from figurecheck.model import Severity

CODE = "FC108"
RULE = "direction"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("Cocoa finished lower in London, with the main contract at $6.40 a pound after closing at $5.90 on Friday.",
          "$6.40", "inconsistent"),
    finds("Wardens took 260 reports of litter in 2021, more than the 305 recorded in 2020.", "260 reports",
          "inconsistent"),
    finds("The port took in 7,400 people this year, more than in the same period last year, when it counted 9,200.",
          "7,400 people", "inconsistent"),
    finds("كان الدين يعادل 84 بالمئة من الناتج قبل عامين، وهو يقف اليوم عند 79 بالمئة، أي أن عبء المديونية تفاقم.",
          "79 بالمئة", "inconsistent", language="ar"),
    finds("دخل الميناء منذ يناير 7400 شاحنة، وهو عدد أكبر من المسجل في السنة الماضية، حين أحصت الإدارة 9200 شاحنة.",
          "7400 شاحنة", "inconsistent", language="ar"),
    silent("Wardens took 260 reports of litter in 2021, fewer than the 305 recorded in 2020."),
    silent("The port took in 7,400 people this year, more than in the same period last year, when 9,200 tons passed."),
    silent("كان الدين يعادل 84 بالمئة من الناتج قبل عامين، وهو يقف اليوم عند 79 بالمئة، أي أن عبء المديونية تراجع.",
           language="ar"),
    finds("The share of women increased from 40 percent to 20 percent.", "40 percent to 20 percent", "inconsistent"),
    finds("Unemployment stood at 5.6 percent, down from 4.8 percent a year earlier.", "5.6 percent", "inconsistent"),
    finds("ارتفعت حصة النساء من 40 في المئة إلى 20 في المئة.", "20 في المئة", "inconsistent", language="ar"),
    finds("At 640, the number of loans was higher than the 655 recorded in March.", "640", "inconsistent"),
    finds("The library lent 640 films in May. That was fewer than the 612 it lent in April.", "640", "inconsistent"),
    finds("The colony, 90 strong in 2012, has since shrunk to 130.", "130", "inconsistent"),
    finds("Thefts fell: guards counted 74 in 2019, compared with 61 in 2018.", "74", "inconsistent"),
    finds("بلغ عدد الزوار 640 زائرا، وهو أعلى من 655 زائرا سجلوا في مارس.", "640 زائرا", "inconsistent", language="ar"),
    finds("كان هناك 90 غزالا في 2012، وقد تراجع العدد منذ ذلك الحين إلى 130.", "130", "inconsistent", language="ar"),
    silent("At 640, the number of loans was 15 lower than the 655 recorded in March."),
    silent("The library lent 640 films, more than 655 of which were old."),
    silent("The colony, 90 strong in 2012, has since grown to 130."),
    silent("The club had 90 boats in 2012, and its budget has since fallen to 130 million."),
    silent("بلغ عدد الزوار 640 زائرا، وهو أقل من 655 زائرا سجلوا في مارس.", language="ar"),
    silent("The increase in pupils was revised to 4,100 from 4,600."),
    silent("It ran a $61.6 billion deficit in goods such as cars, down from $68.3 in October."),
    silent("Online orders rose 6.2 percent, compared with a 1.9 percent fall a year before."),
    silent("The bakery earned $31.4 million, or $2.06 a share, up from $27.7 million, or $1.83 a share."),
    silent("The number of idle boats was 312,000, a 121,000 decrease from a year earlier."),
    silent("The share of women increased from 20 percent to 40 percent."),
    silent("The loss narrowed to 2 million euros from 5 million."),
    silent("Output reached $20 trillion, up from $19 trillion, while the deficit came to $684 billion."),
    silent("While payrolls grew by 39,000, retail jobs declined by 55,000. Another 68,000 went in factories."),
    silent("Pay rose 4 cents, or 0.3 percent. The increase in August was 3.1 percent, down from a peak of 4.4."),
    silent("ارتفعت حصة النساء من 20 في المئة إلى 40 في المئة.", language="ar"),
    silent("بلغ الاقتصاد 20 تريليون دولار، ارتفاعا من 19 تريليون، بينما وصل العجز إلى 684 مليار.", language="ar"),
    silent("قفز سهم المصرف وأقفل على 80 ريالا، يليه سهم الأسمنت بنسبة 5 في المئة وصولا إلى 30 ريالا.", language="ar"),
    silent("انخفض عدد الأسهم المتداولة إلى 120 مليونا من 145 في اليوم السابق.", language="ar"),
    silent("That was a leap of 2.4 million tonnes, up from 8.1 million in 2014."),
    silent("Sales of vans rose to 3 million in 2015. Bicycle sales edged up 3.6 percent to 591,554 this year."),
    silent("Trade between the two came to 27 billion euros in 2011. Imports of oil rose 9 percent to 24 billion."),
    silent("The list won 12 of the assembly's 80 seats, down from 20 in 2010."),
    silent("The firm had sales of 9 million euros and a profit of 400,000, up from sales of 7 million and a profit of "
           "300,000."),
    silent("The pits are producing up to two million tonnes above a quota of 20 million tonnes."),
    silent("Goods free of duty came to $40 million, a decrease from the preceding year of $3 million."),
    silent("Our trade averaged $140 million a year. That of 1892 exceeded this average by $40 million, an increase of "
           "28 percent."),
    silent("The income came to $21.9 million, and the outlay to $26.7 million. Compared with the year before the "
           "increase of income was $1.88 million, or 9.4 percent."),
    silent("The clinic has cut the wait for a first appointment from three-to-four weeks to under seven days."),
    silent("It used to import 60 parts and add 40 of its own. Today it imports 30 and adds 70, instead of 40."),
    silent("بلغت التجارة الثنائية 27 مليار دولار عام 2011. وزادت واردات النفط بنسبة 9 في المئة إلى 24 مليار دولار.",
           language="ar"),
    silent("فازت القائمة بـ 12 من أصل 80 مقعدا، نزولا من 20 مقعدا.", language="ar"),
    silent("ارتفعت حصيلة الحادث إلى 37 قتيلا على الأقل و850 مصابا.", language="ar"),
    silent("ارتفعت الودائع بقيمة بلغت 1.3 مليار دولار لتسجل 8 مليارات مقابل 6.7 مليار.", language="ar"),
    silent("وأضافت المديرة أن معدل التسرب وصل إلى 10 في المئة، مقارنة مع 23 في المئة قبل عام.", language="ar"),
    silent("Absence fell as pay increased from 12 percent in the lowest band to 4 percent in the highest."),
    silent("The new rule reduces the costs of postage from 25 to 30 percent."),
    silent("The figures show a total decrease of from 15 to 20 per cent."),
    silent("The capital was $90 million, being $5 million less than in 1893, and deposits amounted to $60 million."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each movement whose levels run against its verb, and each comparison the wrong way round."""
    told = {frozenset(at for _, at in tie.parts) for tie in case.ties_of("change")}
    yield from _compare(case, told)
    for movement in list_movements(case):
        notes = movement.tie.notes
        if movement.levels is None or notes & {"unordered", "mixed", "loose"}:
            continue
        before, after = movement.levels
        if before.number is None or after.number is None or min(before.number, after.number) < 0:
            continue
        firm = turns(movement)
        low, high = (before, after) if movement.sign > 0 else (after, before)
        if not firm and not _as_read(case, low, high):
            continue
        target = Range(before.number, None) if movement.sign > 0 else Range(None, before.number)
        edit = choose_edit([Slip(after.text, after.number, target)], case.words)[1]
        name = "move_up" if movement.sign > 0 else "move_down"
        yield write_found(
            case, tuple(dict.fromkeys((after.figure, before.figure))),
            [(f"meets({write_range(after.allowed)}, {write_range(before.allowed)})", "move_direction")],
            code=CODE, rule=RULE, severity=SEVERITY if firm else "warning", verdict="inconsistent", suggestion=edit,
            message=case.words.fill("findings", name, before=before.text, after=after.text),
        )  # fmt: skip


def _compare(case: Case, told: set[frozenset[int]]) -> Iterator[Found]:
    """Yield a finding for each figure that is said to be more than another and is less."""
    for tie in case.ties_of("compared"):
        if frozenset(at for _, at in tie.parts) in told:
            continue  # a movement between the same two tells it
        read = read_levels(case, tie, "one", "other")
        one, other = read["one"], read["other"]
        if one.number is None or other.number is None or not all(is_clear(case, at) for _, at in tie.parts):
            continue
        # The words of comparison look like a hedge of the second figure.
        printed = rounded(other.number, other.place)
        low, high = (other, one) if "less" in tie.notes else (one, other)
        ranges = [printed if level is other else level.allowed for level in (low, high)]
        most, least = ranges[0].high, ranges[1].low
        if most is None or least is None or most >= least:
            continue
        name = "compared_more" if "more" in tie.notes else "compared_less"
        yield write_found(
            case, (one.figure, other.figure),
            [(f"meets({write_range(one.allowed)}, {write_range(printed)})", "move_direction")],
            code=CODE, rule=RULE, severity=SEVERITY, verdict="inconsistent",
            message=case.words.fill("findings", name, one=one.text, other=other.text),
        )  # fmt: skip


def _as_read(case: Case, low: Level, high: Level) -> bool:
    """Whether a reader must take the levels to run against the verb: "from less than 40 to nearly 20"."""
    ranges = [as_read(level.allowed, case.quantities[level.figure].qualifier) for level in (low, high)]
    below, above = ranges[0].low, ranges[1].high
    return below is not None and above is not None and below > above
