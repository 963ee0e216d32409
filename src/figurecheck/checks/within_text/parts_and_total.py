"""A total and parts that do not come to it, or a part that is more than its whole.

## What it checks
"14 people: nine men, three women and two children": the sum of the parts against the total, where the words say that
nothing is left over ("the remaining 15", "made up of", men and women, passed and failed). Where the parts only shut
each other out ("including"), they must not come to more than the total. And in "31 of the 50" the part cannot be more.

## Why it matters
Totals are updated and their parts are not: it is the slip that tolls and budgets suffer most.

## Limits
Silent where parts may overlap or leave something out, and across more than one full stop.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.balance import TEN, Balance, in_unit, read_term, reckon, report_balance
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import FINER_AT_MOST, PARTS_APART, PARTS_FROM, TOTAL_ROUNDED, Range, rounded, total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.checks.balance import Term
    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Quantity, Severity, Tie

CODE = "FC110"
RULE = "parts-and-total"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    silent("Worth 80 million euros in all, the plan gives 40 million to roads, 25 million to rail and the remaining 15 "
           "million to the port."),
    finds(
        "Police arrested 37 people, 25 of them in the port and the remaining 15 in the old town.",
        "37 people", "inconsistent",
    ),
    finds("تضم الحكومة الجديدة 24 وزيرا، 18 رجلا وثماني نساء.", "24 وزيرا", "inconsistent", language="ar"),
    finds("Out of the 50 samples, 61 samples failed.", "61 samples", "inconsistent"),
    silent("He led them with a 31-point, 10-rebound double-double that included six assists, five blocks "
           "and two steals."),
    silent("Police arrested 37 people, 22 of them in the port and the remaining 15 in the old town."),
    silent("تضم الحكومة الجديدة 24 وزيرا، 16 رجلا وثماني نساء.", language="ar"),
    silent("The crash hurt 37 people, including 12 children and 14 women."),
    silent("The wreck gave up 31 men, eight women and 12 children."),
    silent("انتشلت الفرق 31 رجلا وثماني نساء و12 طفلا.", language="ar"),
    silent("Of those leaving, 128,000 were islanders, along with 90,000 settlers and 80,000 guest workers."),
    silent("بلغ عدد المغادرين من السكان 128 ألف شخص، إلى جانب ركاب بينهم 90 ألف عامل و80 ألف طالب.", language="ar"),
    silent("In those three years the firm declared $76,000, $24,000 and $118,000 in profit, respectively, paying "
           "$18,000, $10,000 and $42,000 in tax."),
    silent("One mill (new) is worth $67 million; the second mill (new) is worth $47 million; and the third mill (old), "
           "$7.5 million."),
    silent("Its post office took in $7.9 million, showing a deficiency of $6.9 million, against $5.2 million for the "
           "year before."),
    silent("The convoy has 59 cars, consisting of 44 small cars and 15 large cars, not counting 4 trucks."),
    silent("تضم القافلة 59 سيارة، تتألف من 44 سيارة صغيرة و15 سيارة كبيرة، باستثناء 4 سيارات.", language="ar"),
    silent("Police said 30 people were hurt, 20 of them seriously and 15 of them children."),
    silent("Some 500 pupils enrolled, of whom 480 sat the test and 430 passed."),
    silent("تقدم للامتحان 500 طالب، منهم 480 حضروا و430 نجحوا.", language="ar"),
    silent("Net cash was $45.1 million, consisting of $20.4 million of income and $38.2 million of other charges, "
           "partially offset by a $13.5 million increase in stocks."),
    silent("تبلغ الموازنة (199) ترليون دينار، وتقدر الإيرادات بمبلغ (134) ترليون دينار، وتقسم إلى الايرادات النفطية "
           "(117) ترليون دينار، والايرادات غير النفطية (17) ترليون دينار.", language="ar"),
    silent("The hull is valued at $8.8 million and of its freight $3.8 million."),
    silent("It plans to spend, out of a total of $442 million, as compared with $717 million this year, on roads."),
    silent("She won 931 of 1,239 valid votes cast by the members of the assembly, which is made up of 630 deputies and "
           "delegates from 16 provinces."),
    silent("The population of the island was about 12.6 million while the population of the thirteen provinces was 2.8 "
           "million."),
    silent("Below the 8 are the names of the three pilots."),
    silent("Frogs tell small numbers (1 vs 2, but not 3 vs 4) and large ones (4 vs 8, but not 4 vs 6)."),
    finds("يعاني سبعة أطفال من كل خمسة من سوء التغذية.", "سبعة أطفال", "inconsistent", language="ar"),
    finds("Of the 120 workers, 75 will move to the new site. The remaining 55 will be let go.", "120 workers",
          "inconsistent"),
    finds("The bank put aside $3.2 billion, of which $900 million is for farms. The remaining $2.3 million is for "
          "ships.",
          "$2.3 million", "inconsistent"),
    finds("The court fined the firm $14m for the spill and $6m for hiding it, bringing the bill to $26m.", "$26m",
          "inconsistent"),
    finds("ستخصص البلدية 90 مليون درهم للطرق، و40 مليونا للمياه. وبذلك تصل كلفة البرنامج إلى 175 مليون درهم.",
          "175 مليون درهم", "inconsistent", language="ar"),
    finds("Between them the sisters own 68% of the firm, Karla holding 33% and Anita 25%.", "68%", "inconsistent"),
    finds("The fund holds $3 billion, including $9 billion in bonds.", "$9 billion", "inconsistent"),
    finds("يتألف المجلس من 30 عضوا، عشرون منهم منتخبون، والباقون، وهم ستة، معينون.", "30 عضوا", "inconsistent",
          language="ar"),
    silent("The plan costs $90 million. The state will pay $50 million, the city $30 million and the remaining $10 "
           "million will come from donors."),
    silent("Police held 14 people on Monday and six on Tuesday, bringing the total to 26."),
    silent("Profit came to $3 million, including a gain of $9 million."),
    silent("يتألف المجلس من 30 عضوا، عشرون منهم منتخبون، والباقون، وهم عشرة، معينون.", language="ar"),
    finds("She scored 24 points, 16 in the first half and 12 in the second.", "24 points", "inconsistent"),
    finds("أحيل أحد عشر موقوفا، وأطلق سراح تسعة آخرين، من أصل سبعة عشر شخصا.", "سبعة عشر شخصا", "inconsistent",
          language="ar"),
    silent("There were 31 arrests in Lyon, 22 in Nantes and 12 in Nice."),
    silent("He came home with nine medals, a gold, four silvers and four bronzes."),
    silent("عاد الفريق بتسع ميداليات، هي ذهبيتان وثلاث فضيات وأربع برونزيات.", language="ar"),
    silent("They took 36 medals (11 gold, eight silver, 17 bronze)."),
    silent("The blast killed 16 and wounded 38, bringing the death toll since May to 31."),
    silent("Some 90 million tourists visited the islands, a country of 1.4 million people."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each total that its parts cannot come to."""
    seen: set[frozenset[int]] = set()
    for tie in case.ties_of("parts"):
        figures = frozenset(index for _, index in tie.parts)
        found = None if figures in seen else _weigh_parts(case, tie)
        if found is not None:
            seen.add(figures)
            yield found
    for tie in case.ties_of("share"):
        found = _weigh_part(case, tie)
        if found is not None:
            yield found


def _is_one_more_part(case: Case, tie: Tie, whole: int) -> bool:
    """Whether what looks like the total is a part as well: "90 million, 40 for roads, 35 for rail, the other 15"."""
    figures = [whole, *tie.all("part")]
    values = [case.quantities[each].decimal for each in figures]
    ahead = [
        x for x in case.quantities[max(0, min(figures) - 3) : min(figures)] if x.unit == case.quantities[whole].unit
    ]
    total = sum((value for value in values if value is not None), Decimal(0))
    return None not in values and total > 0 and any(x.decimal == total for x in ahead)


def _weigh_parts(case: Case, tie: Tie) -> Found | None:
    whole = tie.get("total")
    if whole is None:
        return None
    terms = [_read_part(case, figure, whole) for figure in (whole, *tie.all("part"))]
    known = [term for term in terms if term is not None]
    if len(known) != len(terms) or _is_one_more_part(case, tie, whole):
        return None
    if "exhaustive" in tie.notes:
        known = _settle(case, known)
    balance = Balance("sum", known[0], tuple(known[1:]), 0)
    reckoned = reckon(balance, 0)
    high = known[0].allowed.high
    if not _is_near(reckoned, known[0].allowed):
        slip = next((int(note.removeprefix("slip:")) + 1 for note in tie.notes if note.startswith("slip:")), None)
        slipped = _find_slip(known) if "rest" in tie.notes else slip
        if slipped is None:
            return None
        balance = balance._replace(shown=slipped)
    if "exhaustive" not in tie.notes and (
        high is None
        or reckoned.low is None
        or reckoned.low <= high
        or ("apart" not in tie.notes and _overlap(known[1:], high))
    ):
        return None
    return report_balance(case, balance, code=CODE, rule=RULE, severity=SEVERITY, message="broken_parts")


def _read_part(case: Case, figure: int, whole: int) -> Term | None:
    """A figure in the unit of its whole; "55 million" of $120 million leaves the currency out."""
    quantity, total = case.quantities[figure], case.quantities[whole]
    bare = quantity.kind == "number" and total.kind == "money"
    return read_term(case, figure) if bare else in_unit(case, figure, total.unit)


def _settle(case: Case, terms: list[Term]) -> list[Term]:
    """Read amounts as finely as the finest part, and a total of two digits or more as rounded, not cut off."""
    quantities = [case.quantities[term.figure] for term in terms if term.figure is not None]
    whole = terms[0]
    lone = len(whole.number.normalize().as_tuple().digits) < len(terms[1:]) and whole.place >= whole.number / 10
    if lone or any(quantity.qualifier not in ("none", "exact") or not _is_sum(quantity) for quantity in quantities):
        return terms
    finest = max(min(term.place for term in terms[1:]), max(term.place for term in terms[1:]) / FINER_AT_MOST)
    settled = [
        term._replace(allowed=rounded(term.number, finest), place=finest) if finest < term.place else term
        for term in terms[1:]
    ]
    half = whole.place * TOTAL_ROUNDED
    allowed = Range(whole.number - half, whole.number + half)
    # What rounding can do is in the ranges already: nothing is added to it.
    return [whole._replace(allowed=allowed, place=min(whole.place, finest) / TEN), *settled]


def _is_sum(quantity: Quantity) -> bool:
    return quantity.kind == "money" or (quantity.kind == "number" and any(sign.isalpha() for sign in quantity.text))


def _overlap(parts: Sequence[Term], whole: Decimal) -> bool:
    """Whether two parts are each most of the whole: "of 500 pupils, 480 sat the test and 430 passed"."""
    large = [part for part in parts if part.allowed.low is not None and part.allowed.low > whole / 2]
    return len(large) > 1


def _find_slip(terms: Sequence[Term]) -> int | None:
    """The figure that must be a thousand or a million times as large or as small for the parts to come to the total."""
    for at, term in enumerate(terms):
        for power in (-6, -3, 3, 6):
            scaled = [each.allowed.scaled(TEN**power) if each is term else each.allowed for each in terms]
            if total(scaled[1:]).meets(scaled[0].widened(share=PARTS_APART)):
                return at
    return None


def _is_near(reckoned: Range, whole: Range) -> bool:
    """Whether parts come anywhere near their total: else they are parts of something else."""
    low, high = reckoned.low or Decimal(0), reckoned.high
    return (high is None or whole.low is None or high >= whole.low * PARTS_FROM) and (
        whole.high is None or low * PARTS_FROM <= whole.high
    )


def _weigh_part(case: Case, tie: Tie) -> Found | None:
    part, whole = tie.get("part"), tie.get("whole")
    if part is None or whole is None or "firm" not in tie.notes:
        return None
    less = read_term(case, part)
    more = in_unit(case, whole, case.quantities[part].unit)
    if less is None or more is None or less.allowed.low is None or more.allowed.high is None:
        return None
    if less.allowed.low <= more.allowed.high:
        return None
    figures = (part, whole)
    limit = write_range(Range(Decimal(0), more.allowed.high))
    return find_tied(
        case, figures, code=CODE, rule=RULE, severity=SEVERITY,
        message=case.words.fill("findings", "part_beyond_whole", part=less.text, whole=more.text),
        steps=(step(f"meets({write_range(less.allowed)}, {limit})", case.words.fill("steps", "balance_meets")),),
    )  # fmt: skip
