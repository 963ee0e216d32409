"""A headline's figure that the body contradicts.

## What it checks
Each figure of the headline against the body: the headline that is given apart, that a heading marks, or that is a short
first line above a blank one. Looked for are the same number after rounding, scaling or spelling out; a number that
follows from the body in one step (a sum, a difference, a ratio, years apart); or another number for the same thing,
which one edit would turn into the headline's.

## Why it matters
The headline is what most readers read, and it is written last, by somebody else.

## Limits
Silent where the body doesn't speak of the same thing, where a figure may follow in a step that it doesn't know, and
where no single edit explains the difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.cases import Found
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.findings import fingerprint
from figurecheck.checks.headline_moves import find_turned
from figurecheck.checks.headline_rivals import find_rival
from figurecheck.checks.headlines import describe
from figurecheck.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity

CODE = "FC161"
RULE = "headline-against-body"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The council will plant 4,200 trees along the river by spring, it said.", "2,400", "inconsistent",
          title="City to Plant 2,400 Trees"),
    finds("قال المجلس إنه سيزرع 4200 شجرة على ضفة النهر قبل الربيع.", "2400", "inconsistent", language="ar",
          title="البلدية تزرع 2400 شجرة"),
    finds("Council to Plant 2,400 Trees\n\nIt will plant 4,200 trees along the river by spring, it said.", "2,400",
          "inconsistent"),
    finds("البلدية تزرع 2400 شجرة\n\nقال المجلس إنه سيزرع 4200 شجرة على ضفة النهر قبل الربيع.", "2400", "inconsistent",
          language="ar"),
    finds("Nine people were hurt when the stand fell.", "19 people", "inconsistent",
          title="19 people hurt as stand falls"),
    finds("The reservoir reopens to swimmers on 9 September, the council said, after two years of work.", "Sept. 10",
          "inconsistent", title="Reservoir to Reopen Sept. 10"),
    finds("يعاد فتح المسبح في 9 سبتمبر بعد أعمال دامت عامين.", "10 سبتمبر", "inconsistent", language="ar",
          title="المسبح يعود في 10 سبتمبر"),
    finds("The bridge was closed in 2011.", "20110", "inconsistent", title="Bridge Shut Since 20110"),
    finds("The mayor paid more than $350 for the chair, the audit found.", "$349", "inconsistent",
          title="Mayor Paid Over $349 for Chair"),
    finds("About one-quarter of the seats were empty.", "250%", "inconsistent", title="250% of Seats Empty"),
    silent("Town Marks 50 Years of Its 2017 Fair\n\nOne of the best known guests opened the fair in 2015."),
    finds("The vacancy rate dropped to 7.4% in spring, the landlords said.", "7.4%", "inconsistent",
          title="Vacancy Climbs to 7.4%"),
    finds("هبطت نسبة الشواغر إلى 7.4 في المئة في الربيع.", "7.4%", "inconsistent", language="ar",
          title="نسبة الشواغر ترتفع إلى 7.4%"),
    silent("The crown fell 3.1% against the euro in spring, the bank said.", title="Euro Rises 3.1%"),
    silent("The fair opens on Tuesday, the council said on 9 September.", title="Fair to Open Sept. 10"),
    silent("The mayor paid more than $350 for the chair, the audit found.", title="Mayor Paid Over $300 for Chair"),
    silent("About one-quarter of the seats were empty.", title="26% of Seats Empty"),
    silent("The council will plant 4,180 trees along the river by spring, it said.", title="City to Plant 4,200 Trees"),
    silent("Two men and three women were hurt when the stand fell.", title="5 Hurt as Stand Falls"),
    silent("أصيب رجلان وثلاث نساء عندما سقط المدرج.", language="ar", title="إصابة 5 في سقوط مدرج"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure of the headline that the body gives otherwise."""
    if case.headline is None:
        return
    body = describe(case.text, case.quantities, case.headline)
    shift = 0 if case.headline.stands is None else case.headline.stands[0]
    where = "title" if case.headline.stands is None else "text"
    for figure in case.headline.quantities:
        rival = find_rival(figure, case.headline, body, case.words)
        turned = find_turned(figure, case.headline, body) if rival is None else None
        if rival is None and turned is None:
            continue
        at, suggestion = rival or (turned or 0, None)
        said = "headline_differs" if rival is not None else "headline_turned"
        stated = body.quantities[at]
        finding = Finding(
            code=CODE,
            rule=RULE,
            verdict="inconsistent",
            severity=SEVERITY,
            message=case.words.fill("findings", said, headline=figure.text, body=stated.text),
            spans=(
                Span.model_validate({"start": figure.start + shift, "end": figure.end + shift, "in": where}),
                Span(start=stated.start, end=stated.end),
            ),
            suggestion=suggestion,
            fingerprint=fingerprint(RULE, figure, case.headline.document.text),
        )
        yield Found(finding, (), "other")
