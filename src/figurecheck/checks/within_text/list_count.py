"""An announced number of things, and a list that names fewer or more.

## What it checks
"Three countries: Kenya and Rwanda" names two: the members of the list behind the colon, as far as commas and
"and" tell them, against the number announced right before it.

## Why it matters
An item cut for space leaves its number behind, and every reader counts.

## Limits
Only plain lists that end the sentence, or names between dashes, in brackets or before "all three": no figures but ages,
no "including". A list whose members may hold
an "and" of their own is given every way to be right; an Arabic list is held only against the most that it can name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import PARTS_FROM, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC115"
RULE = "list-count"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("The minister will visit three countries: Kenya and Rwanda.", "three countries", "inconsistent"),
    finds("ويزور الوزير ثلاث دول: كينيا ورواندا.", "ثلاث دول", "inconsistent", language="ar"),
    silent("The minister will visit three countries: Kenya, Uganda and Rwanda."),
    silent("ويزور الوزير ثلاث دول: كينيا وأوغندا ورواندا.", language="ar"),
    silent("The region's six mills joined the trial: Northside, Eastgate and other sites."),
    silent("وانضمت إلى التجربة ستة مصانع: الشمال والشرق وأخرى.", language="ar"),
    silent("The plan leaves us three bad choices: high taxes, high debts, or high and sudden cuts."),
    silent("There are two groups: one in the south, and another in the east and the north."),
    silent("He has three children: a son and twin daughters."),
    silent("لديه ثلاثة أبناء: ولد وبنتان.", language="ar"),
    silent("She has two brothers: Tom, an actor, and Jim."),
    silent("His motto has three words: live and learn."),
    silent("The group opened two stores: one in Berlin, the other in Hamburg and Kiel."),
    silent("It has a state channel and two private channels: Alpha, Beta and Gamma."),
    silent("وفيها قناة عامة وقناتان خاصتان: ألفا وبيتا وغاما.", language="ar"),
    silent("Here are 10 strange fears that really exist: all the jokes and sweet snacks."),
    silent("The plan has three aims: peace and quiet, bread and butter, and work."),
    silent(
        'He named three books: "The Trial" by Kafka, "The Catcher in the Rye," by Salinger and "Candide" by Voltaire.'
    ),
    finds("Three islands – Corfu, Crete, Rhodes and Kos – were cut off.", "Three islands", "inconsistent"),
    finds(
        "Police named four suspects: Ivan Petrov, 34, Anna Weiss, 29, and Paul Moyer, 51.",
        "four suspects",
        "inconsistent",
    ),
    finds(
        "Fires broke out in Lyon, Nice and Lille, and in all four cities schools were closed.",
        "four cities",
        "inconsistent",
    ),
    finds(
        "يشارك في الدورة فرق ست دول هي لبنان وسوريا والأردن ومصر، وتستمر أسبوعا.",
        "ست دول",
        "inconsistent",
        language="ar",
    ),
    finds("سوريا ولبنان والعراق هي الدول الخمس التي قاطعت الاجتماع.", "الدول الخمس", "inconsistent", language="ar"),
    silent("The service works with its partners in Canada, Australia and New Zealand as part of the Five Eyes deal."),
    silent("Writers name Anna the Elder, Maria the Younger, and Ruth as the four women who knew of it."),
    silent("يشارك في الدورة فرق أربع دول هي لبنان وسوريا والأردن ومصر، وتستمر أسبوعا.", language="ar"),
)


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each list that cannot have as many members as the text announces."""
    told_once: set[int] = set()
    for tie in case.ties_of("listing"):
        count = tie.get("count")
        if count in told_once:
            continue
        number = None if count is None else case.quantities[count].decimal
        least, most = _bound(tie, "least"), _bound(tie, "most")
        if count is None or number is None or least <= number <= most:
            continue
        if most < number * PARTS_FROM or number < least * PARTS_FROM:
            continue  # "ten fears that exist: all the rest and more" is no list of them
        told_once.add(count)
        told = str(most if number > most else least)
        line = step(f"meets({plain(number)}, [{least}, {most}])", case.words.fill("steps", "balance_meets"))
        message = case.words.fill("findings", "broken_list", printed=case.quantities[count].text, computed=told)
        yield find_tied(case, (count,), code=CODE, rule=RULE, severity=SEVERITY, message=message, steps=(line,))


def _bound(tie: Tie, name: str) -> int:
    return next((int(note.partition(":")[2]) for note in tie.notes if note.startswith(name)), 0)
