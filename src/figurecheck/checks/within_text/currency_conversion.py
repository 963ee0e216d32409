"""An amount of money that is not what it is said to be in another currency.

## What it checks
"3.75 billion riyals ($1 billion)": the first amount at the rate on record against the second. Where the reference has
no rate, two such pairs in one text are held against each other: they can't imply rates that are far apart. A rate
that the text itself states serves, too.

## Why it matters
A riyal printed for a dollar, or a billion for a million, changes the story.

## Limits
Allows 3 percent around a dated or fixed rate, 5 percent around an undated one. Silent without a rate, for amounts of
another time, and for a currency word that several countries share and whose other rates are unknown.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.conversions import list_ends
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.exchange import Rate, find_rate, implied_rate
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import CURRENCY_APART, plain, product, quotient

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC133"
RULE = "currency-conversion"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The contract is worth 375 million Saudi riyals ($10 million).", "$10 million", "inconsistent"),
    finds("The first tower cost 50 million lira ($2 million), the second 75 million lira ($30 million).", "$30 million",
          "inconsistent"),
    finds("بلغت قيمة العقد 375 مليون ريال سعودي، أي نحو 10 ملايين دولار.", "10 ملايين دولار", "inconsistent",
          language="ar"),
    finds("The club paid 90 million pesos ($9 million) for him. ($1 = 18.0000 pesos)", "$9 million", "inconsistent"),
    finds("The ransom was 312 million naira, or $900,000 at Friday's rate of 1,560 to the dollar.", "$900,000",
          "inconsistent"),
    finds("With the pound trading at $1.30, the 40 million pounds that he asks come to $72 million.", "$72 million",
          "inconsistent"),
    finds("دفع 300 يورو، أي ما يعادل 5240 درهما مغربيا، وسعر صرف اليورو 10.8 دراهم.", "5240 درهما مغربيا",
          "inconsistent", language="ar"),
    silent("Exports reached 130 billion euros ($138 billion) in 2016. That's 1.7 billion euros, or 1.3 percent, above "
           "the year before."),
    silent("The club paid 90 million pesos ($5 million) for him. ($1 = 18.0000 pesos)"),
    silent("The yard won an order worth 430 million zloty. At a fixing of 4.30 zloty to the euro, that is about 100 "
           "million euros."),
    silent("At 150 yen to the euro, the 6,000-yen ticket costs a visitor 40 euros."),
    silent("The maker earned 5 billion yen and will invest $10 million. The dollar traded at 145 yen on Friday."),
    silent("دفع 300 يورو، أي ما يعادل 3240 درهما مغربيا، وسعر صرف اليورو 10.8 دراهم.", language="ar"),
    silent("The contract is worth 375 million Saudi riyals ($100 million)."),
    silent("The first tower cost 50 million lira ($2 million), the second 75 million lira ($3 million)."),
    silent("He paid 1,000 pounds ($1,270) for it."),
    silent("بلغت قيمة العقد 375 مليون ريال سعودي، أي نحو 100 مليون دولار.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each amount that its other currency doesn't fit."""
    rates = {index for tie in case.ties_of("exchange") for _, index in tie.parts}
    told = [
        tie for tie in case.ties_of("equal")
        if "money" in tie.notes and "then" not in tie.notes and rates.isdisjoint(index for _, index in tie.parts)
    ]  # fmt: skip
    pairs = {tie.parts: tie for tie in sorted(told, key=lambda tie: "rate" not in tie.notes)}
    free: list[Tie] = []
    for tie in pairs.values():
        rate = find_rate(case, tie)
        if rate is None:
            if "rate" not in tie.notes:
                free.append(tie)
        else:
            found = _against_rate(case, tie, rate)
            if found is not None:
                yield found
    yield from _against_each_other(case, free)


def _against_rate(case: Case, tie: Tie, rate: Rate) -> Found | None:
    left, right = tie.parts[0][1], tie.parts[1][1]
    ends = list_ends(case, left, right)
    reckoned = [product(pair.left, rate.allowed) for pair in ends]
    broken = [(a, pair) for a, pair in zip(reckoned, ends, strict=True) if not a.meets(pair.right)]
    if not broken or any(product(pair.left, other).meets(pair.right) for other in rate.others for pair in ends):
        return None
    target, pair = broken[0]
    a, b = case.quantities[left], case.quantities[right]
    suggestion = None
    if a.decimal is not None and b.decimal is not None:
        slips = [Slip(b.text, b.decimal, target), Slip(a.text, a.decimal, quotient(pair.right, rate.allowed))]
        suggestion = choose_edit(slips, case.words)[1]
    return find_tied(
        case, (right, left), code=CODE, rule=RULE, severity=SEVERITY, suggestion=suggestion,
        steps=(
            step(f"{write_range(pair.left)} * {write_range(rate.allowed)}", case.words.fill("steps", "equal_rate")),
            step(f"meets({write_range(target)}, {write_range(pair.right)})", case.words.fill("steps", "equal_meets")),
        ),
        message=case.words.fill("findings", "equal_money", left=a.text, right=b.text, rate=rate.said,
                                fit=f"{_say((a.decimal or pair.number) * rate.middle)} {b.unit}"),
    )  # fmt: skip


def _against_each_other(case: Case, ties: list[Tie]) -> Iterator[Found]:
    """The rate that most pairs of two currencies agree on is taken for right; with two pairs, the first."""
    groups: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        a, b = (case.quantities[index].unit for _, index in tie.parts)
        groups.setdefault((min(a, b), max(a, b)), []).append(tie)
    for (base, _), group in groups.items():
        rates = [(tie, implied_rate(case, tie, base)) for tie in group]
        known = [(tie, rate.widened(CURRENCY_APART)) for tie, rate in rates if rate is not None]
        if len(known) < 2:
            continue
        votes = [sum(rate.meets(other) for _, other in known) for _, rate in known]
        model, model_rate = known[votes.index(max(votes))]
        for tie, rate in known:
            if rate.meets(model_rate):
                continue
            first, second = (implied_rate(case, each, base) for each in (model, tie))
            if first is None or second is None:
                continue
            texts = [[case.quantities[index].text for _, index in each.parts] for each in (tie, model)]
            yield find_tied(
                case, (tie.parts[1][1], tie.parts[0][1], *(index for _, index in model.parts)), code=CODE, rule=RULE,
                severity=SEVERITY, steps=tuple(
                    step(_write_rate(case, each, base), case.words.fill("steps", note))
                    for each, note in ((model, "equal_first_rate"), (tie, "equal_second_rate"))
                ),
                message=case.words.fill("findings", "equal_money_text", left=texts[0][0], right=texts[0][1],
                                        other_left=texts[1][0], other_right=texts[1][1]),
            )  # fmt: skip


def _write_rate(case: Case, tie: Tie, base: str) -> str:
    pair = list_ends(case, tie.parts[0][1], tie.parts[1][1])[0]
    ends = (pair.left, pair.right) if case.quantities[tie.parts[0][1]].unit == base else (pair.right, pair.left)
    return f"{write_range(ends[1])} / {write_range(ends[0])}"


def _say(number: Decimal) -> str:
    digits = max(0, number.adjusted() - 2)
    return f"{round(number.scaleb(-digits)) * 10**digits:,}" if number >= 100 else plain(round(number, 2))
