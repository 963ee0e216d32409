"""A growth by a factor whose figures don't fit.

## What it checks
"Doubled from A to B", "A. Its size will double, reaching B", "B, three times the A of last year", and the like for
tripling, halving, "-fold": A times the factor against B, each as the interval that its digits and hedges allow. "More
than doubled" only needs B to be at least twice A.

## Why it matters
A reader can disprove it without any source, and one of the figures is wrong.

## Limits
It says that the figures can't all be right, not which one is wrong. Silent where what grows may be something else
than what the first figure counts. "Doubled" allows 5 percent either way. "Three times more" may mean three times or
four, and an Arabic ضعف once or twice: either will do.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import write_range
from figurecheck.checks.cases import Found
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.findings import build_finding
from figurecheck.checks.levels import read_levels, settle
from figurecheck.checks.rates import multiple_holds, multiple_steps, operands
from figurecheck.checks.telling import write_found
from figurecheck.intervals import ABOUT, MULTIPLE_WORD, Range, are_two_things, plain, product, quotient

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity, Tie

CODE = "FC101"
RULE = "doubling"
SINCE = "0.1.0"
SEVERITY: Severity = "error"
#: An Arabic ضعف is twice, and to some writers once more.
VAGUE = Decimal(2)

EXAMPLES = (
    silent("Plans for doubling the club's present 41,000 members. 2. A fair in June."),
    finds("The brewer has halved its debt since the sale: it now owes $2.9 billion, against $4.1 billion then.",
          "$2.9 billion", "inconsistent"),
    finds("When the railway came the town had 5,000 inhabitants; today it has 20,000, six times as many, and a school.",
          "20,000", "inconsistent"),
    finds("انخفض إنتاج الحقل إلى النصف، فبعد أن كان يضخ 90 ألف برميل لم يعد ينتج إلا 70 ألفا.", "70 ألفا",
          "inconsistent", language="ar"),
    silent("The brewer has halved its debt since the sale: it now owes $2 billion, against $4.1 billion then."),
    silent("When the railway came the town had 5,000 inhabitants; today it has 30,000, six times as many, one school."),
    finds("The number of members doubled from 4,000 to 9,500.", "4,000", "inconsistent"),
    finds("تضاعف عدد الأعضاء من 4,000 إلى 9,500.", "4,000", "inconsistent", language="ar"),
    finds("Its workforce tripled from 1,200 to 2,400.", "1,200", "inconsistent"),
    finds("The school has 900 pupils, three times as many as in 2010, when it had 450.", "900 pupils", "inconsistent"),
    finds("بلغ عدد الزوار 1700، أي ثلاثة أضعاف العدد المسجل العام الماضي وهو 400.", "1700", "inconsistent",
          language="ar"),
    silent("Spending on each pupil has more than doubled since 1970, and the number of pupils for each "
           "teacher fell from 22 to 15."),
    silent("The number of members doubled from 4,000 to 8,100."),
    silent("The school has 900 pupils, twice as many as in 2010, when it had 450."),
    silent("بلغ عدد الزوار 1200، أي ثلاثة أضعاف العدد المسجل العام الماضي وهو 400.", language="ar"),
    silent("تضاعف عدد الأعضاء من 4,000 إلى 8,100.", language="ar"),
    silent("The number of members more than doubled from 4,000 to 9,500."),
    silent("On sales of $300 million, profit doubled to $20 million."),
    silent("Nationwide, house sales came to 90 million dollars this year. In the capital alone, flat sales came to 60 "
           "million dollars, more than double that in 2014."),
    silent("The number of clubs fell to 140 from 180 the year before, after having more than doubled from 80 in 2012."),
    silent("Infant deaths rose from 12 percent in 2003 to 14 percent in 2011 and the number of schools has tripled."),
    silent("انخفضت الوفيات من 12 في المئة إلى 9 في المئة، وتضاعف عدد المدارس ثلاث مرات.", language="ar"),
    silent("It cut the levy from 38 to 36 percent and will abolish the double taxation of savings."),
    silent("They have spent 4 billion euros on the war. With those 4 billion euros we could have built it all twice."),
    silent("The town had 210 mm of rain. It beats the old record of 190 mm and is four times the autumn average."),
    silent("هطلت على المدينة 210 ملم. وتجاوزت الرقم السابق 190 ملم، وهي أربعة أضعاف متوسط الخريف.", language="ar"),
    silent("Eight of the 12 poorest boroughs have seen cuts twice the national average."),
    silent("The firm is valued at 50 times earnings, more than double the 21 times earnings of its rival."),
    silent("In weak mixtures (below 4 g) it has nine times the density of water; in strong ones (above 4 g) it sinks."),
    silent("She won the cup four times, the shield three times and the league title twice."),
    silent("Spending was put at 212 billion and income at 148 billion, so that the gap is now ten times last year's."),
    silent("قدرت النفقات بنحو 212 مليار دينار والإيرادات بنحو 148 مليارا، وبذلك يصبح العجز هذا العام عشرة أضعاف "
           "العام الماضي.", language="ar"),
    silent("Rents have doubled since 2000, from 700 dollars in the east and 900 dollars in the west to 1,600 dollars."),
    silent("تضاعفت الإيجارات من 700 دينار في الشرق و900 دينار في الغرب إلى 1600 دينار.", language="ar"),
    silent("In January it sold 500 cars, and in May 700 cars; double that would be a record."),
    silent("In the three-bed flats the fire rate is about twice what it is in the five-bed flats."),
    silent("Pay of the lower half went up 47 percent, three times faster than the pay of the top 1 percent."),
    silent("نما دخل النصف الأدنى 47 في المئة، أي ثلاثة أضعاف نمو دخل أغنى 1 في المئة.", language="ar"),
    silent("Enrolment, which was the success of the decade, went from 300,000 to half a million pupils."),
    silent("Prices, which rose 6 percent in the first half of 1980, rose at a rate of 1.7 percent in 1981."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each growth whose figures can't all be right."""
    ties = {frozenset((tie.get("base"), tie.get("result"))): tie for tie in case.ties_of("multiple")}
    known: set[frozenset[int | None]] = set()
    fallen = {frozenset((m.get("from"), m.get("to"))) for m in case.ties_of("change") if "down" in m.notes}
    for relation in case.relations:
        pair = frozenset((relation.base, relation.result))
        tie = ties.get(pair)
        if relation.kind != "multiply" or (tie is not None and f"times:{relation.printed:f}" not in tie.notes):
            continue
        if tie is None and relation.base == relation.result:
            continue  # "from 48 to 46, and abolish the double charge": the words tie them to nothing
        known.add(pair)
        if tie is None and relation.printed > 1 and pair in fallen:
            # "Has doubled, and the ratio fell from 22 to 15": the multiple is another thing's.
            continue
        if multiple_holds(case, relation):
            continue
        figures = tuple(dict.fromkeys((relation.result, relation.base)))
        base, result = operands(case, relation)
        draft = case.judgements[relation.result].draft
        yield Found(
            build_finding(
                case, draft, figures, code=CODE, rule=RULE, verdict="inconsistent", severity=SEVERITY,
                message=case.words.fill(
                    "findings", "broken_multiple",
                    base=base.text, result=result.text,
                    factor=plain(relation.printed),
                ),
                steps=multiple_steps(case, relation),
                suggestion=None,
            ),
            figures,
            "relation",
        )  # fmt: skip
    for pair, tie in ties.items():
        if pair not in known:
            yield from _check_tie(case, tie)


def _check_tie(case: Case, tie: Tie) -> Iterator[Found]:
    read = read_levels(case, tie, "base", "result")
    base, result = settle([read["base"], read["result"]])
    if "unordered" in tie.notes and (base.number or 0) > (result.number or 0):
        base, result = result, base
    if base.number is None or result.number is None or base.number <= 0:
        return
    factor = next(Decimal(note.removeprefix("times:")) for note in tie.notes if note.startswith("times:"))
    allowed = [read_factor(each, tie.notes) for each in factors(factor, tie.notes)]
    if any(product(base.allowed, each).meets(result.allowed) for each in allowed):
        return
    if result.number > 0 and are_two_things(base.number * factor, result.number):
        return
    times = Range(factor, factor)
    mended = (product(Range(base.number, base.number), times), quotient(Range(result.number, result.number), times))
    slips = [Slip(result.text, result.number, mended[0]), Slip(base.text, base.number, mended[1])]
    at, suggestion = choose_edit(slips, case.words)
    order = (base, result) if at == 1 else (result, base)
    pairs = [f"{write_range(base.allowed)} * {write_range(each)}, {write_range(result.allowed)}" for each in allowed]
    named = {"base": base.text, "result": result.text, "factor": plain(factor)}
    yield write_found(
        case, tuple(dict.fromkeys(level.figure for level in order)),
        [(f"{plain(base.number)} * {plain(factor)}", "multiple"),
         *((f"meets({pair})", "multiple_meets") for pair in pairs)],
        code=CODE, rule=RULE, severity=SEVERITY, verdict="inconsistent", suggestion=suggestion,
        message=case.words.fill("findings", "broken_multiple", **named),
    )  # fmt: skip


def factors(factor: Decimal, notes: frozenset[str]) -> list[Decimal]:
    """The factors that a multiple may mean: "three times more" is three times or four.

    >>> factors(Decimal(3), frozenset({"more"}))
    [Decimal('3'), Decimal('4')]
    """
    found = [factor]
    if "more" in notes and factor > 1:
        found.append(factor + 1)
    if "vague" in notes and factor == VAGUE:
        found.append(Decimal(1))
    return found


def read_factor(factor: Decimal, notes: frozenset[str]) -> Range:
    """What a factor with its hedge allows.

    >>> read_factor(Decimal(2), frozenset({"least"}))
    Range(low=Decimal('2'), high=None)
    """
    if "least" in notes:
        return Range(factor, None) if factor > 1 else Range(None, factor)
    near = ABOUT if "near" in notes else Decimal(0)
    return Range(factor * (1 - MULTIPLE_WORD - near), factor * (1 + MULTIPLE_WORD + near))
