"""The same amount told twice, with two figures.

## What it checks
"The fire killed 19 people", and further down "the funerals of the 20 killed"; "a hotel of 212 rooms", and later "all
221 rooms": the second mention counts the same things, either because an article tells them as known, or because the
sentence says again what the first one said. Their figures, as exactly as they are printed, must meet.

## Why it matters
A figure that is corrected in one place and left standing in another is the slip that readers write in about.

## Limits
It is silent where the amount may have changed or be another one: a toll that rises or is revised, what one side
claims, another period, another place, a second speaker, a part or a further batch, an amount per head, or three
different amounts of such things. It says that the two differ, not which one is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import Range, counted, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Quantity, Severity

CODE = "FC160"
RULE = "repeated-mention"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("The ferry fire killed 19 people on Sunday. Shops in the port stayed shut for the funerals of the 20 people "
          "killed in the fire.", "20 people", "inconsistent"),
    finds("A storm has closed the hotel by the lake, which has 212 rooms. All 221 rooms were booked for the weekend.",
          "221 rooms", "inconsistent"),
    finds("تقرر إغلاق الفندق المطل على البحيرة بسبب العاصفة، وفيه 212 غرفة. وكانت جميع الغرف الـ221 محجوزة.",
          "الغرف الـ221", "inconsistent", language="ar"),
    finds("Customs men held 52 passengers at the airport. All 62 of them were set free by Tuesday.", "62",
          "inconsistent"),
    finds("A loan of $2.5 million will pay for the new ferry. The $3.5 million loan comes from a bank in Oslo.",
          "$3.5 million", "inconsistent"),
    finds("The 27-storey block was cleared after a fire in March. Since then the block, all 72 storeys of it, has "
          "stood empty.", "72 storeys", "inconsistent"),
    finds("خصصت البلدية 340 مليون دينار لتوسعة المطار. وأوضح رئيسها أن المبلغ، وهو 430 مليون دينار، سيصرف على "
          "ثلاث سنوات.", "430 مليون دينار", "inconsistent", language="ar"),
    finds("يمتد خط السكة بين المدينتين على 550 كيلومترا. وستجدد أجزاء من الخط، الذي يبلغ طوله 650 كيلومترا، قبل نهاية "
          "السنة.", "650 كيلومترا", "inconsistent", language="ar"),
    finds("أدى الحريق إلى مقتل 14 عاملا. وشيع الأهالي القتلى الـ41 بعد الصلاة.", "القتلى الـ41", "inconsistent",
          language="ar"),
    silent("Customs men held 52 passengers at the airport, and 10 more at the port. All 62 of them were set free."),
    silent("A boat sank on Monday, and 146 migrants died. Of the 147 migrants aboard, a boy was the only one to live."),
    silent("غرق مركب يوم الاثنين ومات 146 مهاجرا. ومن المهاجرين الـ147 على متنه لم ينج سوى فتى واحد.", language="ar"),
    silent("Keller hit ten winners in the opening set. In all, Keller hit 23 winners, including 16 off his backhand."),
    silent("Wholesale prices have gone up at an annual rate of 18 percent. Retail prices have gone up at an annual "
           "rate of 10 percent."),
    silent("ارتفعت أسعار الجملة بمعدل سنوي قدره 18 في المئة هذا العام. وارتفعت أسعار التجزئة بمعدل سنوي قدره 10 في "
           "المئة هذا العام.", language="ar"),
    silent("These four islands share one passport. As Aruba, Saba and Nevis are small, the three islands limit "
           "immigration."),
    silent("Rescuers found 15 bodies in the wreck. The 51 bodies found off Malta in June were buried there."),
    silent("In the 48 early groups, 3,035 of 4,123 patients were treated at once. In the 42 late groups, "
           "2,380 of 3,528 patients were treated at once."),
    silent("The ferry fire killed 19 people on Sunday. Shops in the port stayed shut for the funerals of the 19 people "
           "killed in the fire."),
    silent("The ferry fire killed 19 people on Sunday. The toll rose to 20 people killed in the fire, the port said."),
    silent("The fire killed 19 people, the port said. A union said 20 people were killed in the fire."),
    silent("A phone firm has closed a deal on buying 63.8% of voting shares in a mail group (15.2% of the capital) "
           "from its owners. The firm announced shares representing about 15.2% of the share capital or 63.8% of votes "
           "in the mail group."),
    silent("A small intake of oats was associated with a 16% reduced risk of heart disease, and a 15% risk of stroke. "
           "A large intake of oats was associated with a 24% reduced risk of heart disease, and a 33% risk of stroke."),
    silent('The mayor said: "I won 306 district council votes." She received 304 votes in the district council.'),
    silent("وقال المدير: \"حصلت على 306 أصوات في المجلس المحلي\". وحصل المدير على 304 أصوات في المجلس المحلي.",
           language="ar"),
    silent("The eldest son received 5,000 acres of land from the king. The younger son received 3,000 acres of land "
           "from the king."),
    silent("تلقى الابن الأكبر 5000 فدان من الأرض من الملك. وتلقى الابن الأصغر 3000 فدان من الأرض من الملك.",
           language="ar"),
    silent("The reported balance includes short-term deferred commissions of $92 million. The balance without the new "
           "standard includes short-term deferred commissions of $81 million."),
    silent("She broke the record in the 100 metres butterfly on Friday. Her sister broke the world record in the 50 "
           "metres butterfly."),
    silent("حطمت الرقم القياسي في سباق الـ100 متر فراشة. وحطمت شقيقتها الرقم القياسي في سباق الـ50 مترا فراشة.",
           language="ar"),
    silent("Trade made $1,174 million, while net exports of silver were $741 million. This leaves an excess of trade "
           "over net exports of $433 million."),
    silent("One envoy was the only one to sign all four great state papers of the republic: the charter, the oath, the "
           "pact and the treaty. Robert (of the south) signed three of the great state papers of the republic."),
    silent("تقرر إغلاق الفندق المطل على البحيرة بسبب العاصفة، وفيه 212 غرفة. وكانت جميع الغرف الـ212 محجوزة.",
           language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each amount that is told with two figures."""
    for tie in case.ties_of("mention"):
        one, other = tie.get("one"), tie.get("other")
        if one is None or other is None:
            continue
        first, again = case.quantities[one], case.quantities[other]
        if first.decimal is None or again.decimal is None:
            continue
        edit = choose_edit([Slip(again.text, again.decimal, Range(first.decimal, first.decimal))], case.words)[1]
        ranges = [_allowed(each) for each in (first, again)]
        yield find_tied(
            case, (other, one), code=CODE, rule=RULE, severity=SEVERITY, suggestion=edit,
            steps=(step(f"meets({write_range(ranges[0])}, {write_range(ranges[1])})",
                        case.words.fill("steps", "mention_meets")),),
            message=case.words.fill("findings", "mention_differs", one=first.text, other=again.text),
        )  # fmt: skip


def _allowed(quantity: Quantity) -> Range:
    number, allowed = quantity.decimal, parse(quantity.interval)
    if number is None or quantity.kind not in ("count", "number"):
        return allowed
    return counted(number, allowed, hedged=quantity.qualifier not in ("none", "exact"))
