"""A majority or a minority that its figures do not bear out.

## What it checks
"Most of the 46 members present, 21" is no majority: the part against half of the whole, or two thirds of it, or the
fraction in "more than a third of the 54 clinics, 12"; and a percent right behind "most of those questioned".

## Why it matters
The word carries the story, and the figures next to it can take it back.

## Limits
Silent about majorities that were needed, missed or lost, and about relative majorities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.balance import in_unit, read_term, report_balance
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.checks.within_text.fraction_ratio_percent import is_bound, read_share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.balance import Term
    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Step, Tie

CODE = "FC113"
RULE = "majority"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("Most of the 46 members present, 21, voted to expel him.", "21", "inconsistent"),
    finds(
        "وصوت معظم الأعضاء الحاضرين وعددهم 46 عضوا، أي 21 عضوا، لصالح فصله.",
        "21 عضوا", "inconsistent", language="ar",
    ),
    silent("It beat most brokers, who had forecast 31 cents a share on sales of $12 billion."),
    silent("Most of the 46 members present, 27, voted to expel him."),
    silent("وصوت معظم الأعضاء الحاضرين وعددهم 46 عضوا، أي 27 عضوا، لصالح فصله.", language="ar"),
    silent("Most pupils at the school are taught in one of three halls, old, new or shared."),
    silent("The clinic's most recent estimate is that 1 out of every 54 patients has the condition."),
    silent("أيد النواب المشروع بأغلبية 301 صوت مقابل 122 صوتا.", language="ar"),
    silent("يسكن معظم الطلاب في واحد من ثلاثة مبان.", language="ar"),
    silent("The party fell short of a majority, with 58 of the 120 seats."),
    silent("With most ballots counted for the 90-seat council, the Greens had 23 seats."),
    silent("The party has a majority of the 90 seats, while the other 31 seats went to independents."),
    silent("تعذر حصول الطلب على الأغلبية، وهي 16 نائبا، فيما صوت له 14 نائبا من أصل 30 نائبا.", language="ar"),
    silent("More than half of the 40 villages were hit, and 12 of them lost power."),
    finds("With 41 of the 95 seats, the Reformists hold an absolute majority.", "41", "inconsistent"),
    finds("The motion passed the 95-seat assembly with 41 votes, an absolute majority.", "41 votes", "inconsistent"),
    finds("Backed by 35 of the 60 members, the change cleared the two-thirds threshold.", "35", "inconsistent"),
    finds("The change needed two-thirds of the 60 members and got it: 35 voted for it.", "35", "inconsistent"),
    finds("حصل الحزب على 41 مقعدا من أصل 95، وهي أغلبية مطلقة.", "41 مقعدا", "inconsistent", language="ar"),
    finds("صوت لصالح التعديل 35 من أعضاء المجلس الستين، متخطيا عتبة الثلثين.", "35", "inconsistent", language="ar"),
    finds("أيد الاتفاق أكثر من نصف أعضاء المجلس البالغ عددهم 120، إذ وافق عليه 54 عضوا.", "54 عضوا", "inconsistent",
          language="ar"),
    finds("لم يعارض القانون إلا أقلية من 68 نائبا من أصل 120.", "68 نائبا", "inconsistent", language="ar"),
    silent("With 41 of the 95 seats, the Reformists are seven short of an absolute majority."),
    silent("The party won 41 of 95 seats, giving its coalition an absolute majority."),
    silent("It won 41 of the 95 seats up for election and still has an overall majority."),
    silent("It won 41 of the 95 seats, while Labour kept an overall majority."),
    silent("Backed by 35 of the 60 members, the change fell short of the two-thirds threshold."),
    silent("More than half of the 217 deputies were present: 98 voted against."),
    silent("Labour won an outright majority with 43 percent of the vote."),
    silent("حصل الحزب على 41 مقعدا من أصل 95، وكان يحتاج إلى 48 مقعدا لنيل الأغلبية المطلقة.", language="ar"),
    silent("نال التعديل تأييد 35 نائبا من أصل 60، ولم يبلغ عتبة الثلثين.", language="ar"),
    silent("حل أولا بحصوله على 46.3 في المئة من الأصوات في الجولة الأولى من دون أغلبية مطلقة.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each majority or minority that its figures contradict."""
    judged: set[int] = set()
    for tie in case.ties_of("share"):
        share = tie.get("share")
        if share is None or not is_bound(case, share):
            continue
        judged.update(index for _, index in tie.parts)
        balance = read_share(case, tie)
        found = report_balance(case, balance, code=CODE, rule=RULE, severity=SEVERITY) if balance else None
        if found is not None:
            yield found
    for tie in case.ties_of("majority"):
        if not judged & {index for _, index in tie.parts}:
            found = _weigh_word(case, tie)
            if found is not None:
                yield found


def _weigh_word(case: Case, tie: Tie) -> Found | None:
    share, part, whole = tie.get("share"), tie.get("part"), tie.get("whole")
    if share is not None:
        term = read_term(case, share)
        return None if term is None else _report(case, (share,), _percent_steps(case, term, tie), {"part": term.text})
    if part is None or whole is None:
        return None
    less, more = read_term(case, part), in_unit(case, whole, case.quantities[part].unit)
    if less is None or more is None or not more.number:
        return None
    steps = _count_steps(case, less, more, tie)
    return _report(case, (part, whole), steps, {"part": less.text, "whole": more.text, "computed": steps[0].result})


def _percent_steps(case: Case, term: Term, tie: Tie) -> tuple[Step, ...]:
    bound = "[0, 50]" if "fewest" in tie.notes else "[66.6, 100]" if "two_thirds" in tie.notes else "[50, 100]"
    return (step(f"meets({write_range(term.allowed)}, {bound})", case.words.fill("steps", "balance_meets")),)


def _count_steps(case: Case, less: Term, more: Term, tie: Tie) -> tuple[Step, ...]:
    """Counts need one half more than half of the whole, two thirds need two thirds: whole numbers, no rounding."""
    part, whole = write_range(less.allowed), write_range(more.allowed)
    if "two_thirds" in tie.notes:
        line = f"meets({part} * 3 - {whole} * 2, [0, inf])"
    elif "fewest" in tie.notes:
        line = f"meets({part} * 2 - {whole}, [-inf, -1])"
    else:
        line = f"meets({part} * 2 - {whole}, [1, inf])"
    return (
        step(f"round(100 * {less.number:f} / {more.number:f}, 1)", case.words.fill("steps", "balance")),
        step(line, case.words.fill("steps", "balance_meets")),
    )


def _report(case: Case, figures: tuple[int, ...], steps: tuple[Step, ...], values: dict[str, str]) -> Found | None:
    if steps[-1].result == "yes":
        return None
    key = "broken_majority" if len(figures) > 1 else "broken_majority_percent"
    message = case.words.fill("findings", key, **values)
    return find_tied(case, figures, code=CODE, rule=RULE, severity=SEVERITY, message=message, steps=steps)
