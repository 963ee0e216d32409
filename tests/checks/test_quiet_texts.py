"""Texts about things that no pack knows, and texts that only look like something it knows: no finding at all."""

from __future__ import annotations

import pytest

import figurecheck

PUBLISHED = "2024-09-08"

STRANGE = [
    # Ten desks; the packs know nothing about any of these figures.
    """The river rose 3.4 metres overnight and flooded 1,200 homes in the valley, the mayor said on Tuesday.
    Some 250 soldiers were filling sandbags, and a further 80 were expected by Friday. The water had reached
    2.1 metres by noon on 4 September.""",
    """The bakery chain opened 14 shops last year and closed 9. Revenue grew by 7% to 31.5 million euros, while
    profit halved to 1.2 million euros on costs of 29 million. The number of staff doubled from 210 to 425.""",
    """Amina Diallo won the 10,000 metres in 30 minutes 12.4 seconds, eight seconds ahead of the field. It was her
    third title in four seasons; 22,000 people watched in the stadium.""",
    """The museum paid $4.2 million for the painting, twice the estimate of $2.1 million. It measures 60 by 80
    centimetres and was last sold in May 1987 for 350,000 francs.""",
    """Doctors followed 1,845 patients for six years. Of those, 412, or 22%, had a second operation, against 31% of
    a control group of 1,790. The drug is taken at 40 milligrams a day.""",
    """ارتفع منسوب النهر 3.4 متر خلال الليل وأغرق 1,200 منزل، وقال رئيس البلدية إن 250 جنديا يملأون أكياس الرمل.
    ووصل الماء إلى 2.1 متر ظهر 4 سبتمبر.""",
    """افتتحت سلسلة المخابز 14 فرعا العام الماضي وأغلقت 9 فروع. وزادت الإيرادات 7% إلى 31.5 مليون يورو،
    وتضاعف عدد الموظفين من 210 إلى 425.""",
    """فازت العداءة بسباق 10,000 متر في 30 دقيقة و12 ثانية أمام 22 ألف متفرج، وهو لقبها الثالث في أربعة مواسم.""",
    """اشترى المتحف اللوحة بمبلغ 4.2 مليون دولار، أي ضعف التقدير البالغ 2.1 مليون دولار.
    وبيعت آخر مرة في مايو 1987.""",
    """تابع الأطباء 1,845 مريضا ستة أعوام، وخضع 412 منهم، أي 22%، لعملية ثانية.
    ويؤخذ الدواء بجرعة 40 ملليغراما يوميا.""",
]

# Each names something that the packs know, and states a figure that is not theirs to judge.
OTHERS = [
    "Meta's cluster has 350,000 H100 GPUs, more than Colossus.",
    "Meta says its cluster holds 350,000 H100 chips, far more than xAI's Colossus.",
    "Unlike Colossus, Oracle's new supercomputer has 131,072 GPUs.",
    "Amazon is building a cluster of 400,000 GPUs to rival Colossus.",
    "In Memphis, where xAI built Colossus, a rival firm installed 20,000 H100 GPUs.",
    "xAI bought another 50,000 H100 GPUs for Colossus.",
    "Of the GPUs in Colossus, 25,000 H100 were running in August.",
    "xAI's cluster in Atlanta has 12,000 H100 GPUs.",
    "Nvidia sold 500,000 H100 GPUs in the third quarter of 2023.",
    "If Colossus had 300,000 H100 GPUs, it would need a new grid.",
    "Does Colossus have 300,000 H100 GPUs?",
    "Colossus does not have 300,000 H100 GPUs.",
    "Lucid's on-board computer draws 30 watts, Tesla said.",
    "Musk said his neighbour's heater draws 300 watts.",
    "Musk is not donating $45 million a month to Trump.",
    "Musk denied that he would give $45 billion a month to a super PAC.",
    "Musk pledged $10 million a month to a charity for refugees.",
    "Last July, Tim Mellon pledged $50 million a month to a super PAC backing Trump.",
    "Musk founded SpaceX in 2002 and bought Twitter in October 2022.",
    "xAI launched a chatbot in November 2023.",
    "Musk, who founded xAI, launched the Grok chatbot in November 2023.",
    "xAI, founded by Musk, raised $6 billion in May 2024.",
    "xAI was valued at $50 billion in December 2024.",
    "George Clooney hosted a fundraiser on 15 June that raised $28 million; David Sacks was not there.",
    "A fundraiser for Biden in New York on 28 March raised $26 million.",
    "Biden would scrap 3 old regulations for every new one.",
    "Trump would scrap two old taxes for every new one.",
    "On 2 September 2023, Musk visited Memphis, home of Colossus.",
    "Tesla delivered 443,956 vehicles in the second quarter of 2024.",
    "The firm had 500 staff. The number of shops doubled to 90.",
    "Ten years ago the town had 4,000 people. Its neighbour doubled to 30,000.",
    "The UN expects 9.7 billion people to live on Earth in 2050.",
    "More than 13 billion doses were given.",
    "Debt reached 120% of GDP.",
    "The server holds eight GPUs and draws 10,200 watts.",
    "Training used GPUs drawing 70 megawatts in all.",
    "مجموعة ميتا تضم 350 ألف معالج H100، أي أكثر من كولوسوس.",
    "تبني أمازون مجموعة من 400 ألف معالج لمنافسة كولوسوس.",
    "على عكس كولوسوس، يضم حاسوب أوراكل العملاق 131,072 معالج H100.",
    "لا تضم مجموعة كولوسوس 300 ألف معالج H100.",
    "هل تضم مجموعة كولوسوس 300 ألف معالج H100؟",
    "لو كانت كولوسوس تضم 300 ألف معالج H100 لاحتاجت إلى شبكة جديدة.",
    "لا يتبرع ماسك بمبلغ 45 مليون دولار شهريا لترامب.",
    "نفى ماسك أنه سيتبرع بنحو 45 مليار دولار شهريا للجنة عمل سياسية.",
    "أسس ماسك شركة سبيس إكس في مارس 2002، ثم أسس xAI.",
    "أطلقت xAI روبوت الدردشة غروك في نوفمبر 2023.",
    "جمع حفل لبايدن في نيويورك 26 مليون دولار في 28 مارس.",
    "يعمل كمبيوتر آبل بقدرة 30 واط، أما تسلا فتصنع السيارات.",
    "في 2 سبتمبر 2023، زار ماسك ممفيس حيث تقع كولوسوس.",
    "ارتفع الدين إلى 120% من الناتج المحلي.",
    "يتوقع أن يبلغ عدد سكان العالم 9.7 مليار نسمة بحلول 2050.",
    "باعت إنفيديا 500 ألف معالج H100 في الربع الثالث من 2023.",
    "سيتخلص بايدن من 3 لوائح قديمة مقابل لائحة جديدة.",
]


@pytest.mark.parametrize("text", STRANGE, ids=range(len(STRANGE)))
def test_a_text_about_things_that_no_pack_knows_has_no_finding(text: str) -> None:
    report = figurecheck.check(text, published=PUBLISHED)
    assert [] == [finding.message for finding in report.findings]
    assert {"unverified"} == {claim.verdict for claim in report.claims}
    assert None not in {claim.reason for claim in report.claims}


@pytest.mark.parametrize("text", OTHERS, ids=range(len(OTHERS)))
def test_a_figure_of_someone_else_or_of_another_time_has_no_finding(text: str) -> None:
    report = figurecheck.check(text, published=PUBLISHED)
    assert [] == [finding.message for finding in report.findings]
    assert {claim.verdict for claim in report.claims} <= {"unverified", "supported"}
