"""What a figure is tied to: entity, property, time, speaker, mood; in both languages."""

from __future__ import annotations

import time

import pytest

from figurecheck.claims import find_claims
from figurecheck.model import Draft, Drafts
from figurecheck.quantities import find
from figurecheck.reference import load
from figurecheck.text import plain

PUBLISHED = "2024-09-08"


def drafts_of(text: str) -> tuple[Drafts, dict[str, Draft]]:
    document = plain.read(text)
    quantities = find.find_quantities(document)
    drafts = find_claims(document, quantities, load("core"), PUBLISHED)
    return drafts, {quantities[draft.quantity].text: draft for draft in drafts.claims}


def draft_of(text: str, figure: str) -> Draft:
    return next(draft for printed, draft in drafts_of(text)[1].items() if printed.startswith(figure))


@pytest.mark.parametrize(
    ("text", "figure", "entity", "property_"),
    [
        ("Colossus has 100,000 H100 chips.", "100,000", "xai-colossus-1", "accelerator_count"),
        ("There are 100,000 H100 GPUs in Colossus.", "100,000", "xai-colossus-1", "accelerator_count"),
        ("xAI switched on Colossus. The cluster has 100,000 GPUs.", "100,000", "xai-colossus-1", "accelerator_count"),
        ("تضم مجموعة كولوسوس 100 ألف معالج H100.", "100", "xai-colossus-1", "accelerator_count"),
        ("شغلت xAI كولوسوس. وتضم هذه المجموعة نحو 100 ألف معالج H100.", "100", "xai-colossus-1", "accelerator_count"),
        ("Tesla's on-board computer draws 72 watts.", "72", "tesla-inference-computer", "power_consumption"),
        ("Tesla did it. Its on-board computer draws 72 watts.", "72", "tesla-inference-computer", "power_consumption"),
        ("Elon Musk founded xAI in July 2023.", "July", "xai", "founding_date"),
        ("أسس إيلون ماسك شركة xAI في يوليو 2023.", "يوليو", "xai", "founding_date"),
        ("Sacks held a fundraiser that raised $12 million.", "$12", "sacks-fundraiser-2024-06-06", "amount_raised"),
    ],
)  # fmt: skip
def test_a_figure_belongs_to_what_is_named_beside_it(text: str, figure: str, entity: str, property_: str) -> None:
    draft = draft_of(text, figure)
    assert (entity, property_) == (draft.entity, draft.property)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Colossus has many. Oracle's cluster has 100,000 H100 chips.", "100,000"),
        ("Rivian's computer draws 300 watts; Tesla's is not known.", "300"),
        ("It has more GPUs than Colossus: 300,000.", "300,000"),
        ("كولوسوس كبيرة. ومجموعة أوراكل تضم 100 ألف معالج H100.", "100"),
        ("تسلا تصنع السيارات، وكمبيوتر آبل يعمل بقدرة 300 واط.", "300"),
    ],
)
def test_a_figure_of_a_stranger_belongs_to_nobody_we_know(text: str, figure: str) -> None:
    assert draft_of(text, figure).entity is None


@pytest.mark.parametrize(
    ("text", "figure", "mode"),
    [
        ("Colossus has 100,000 H100 chips.", "100,000", "asserted"),
        ("Colossus will reach 200,000 GPUs next year.", "200,000", "planned"),
        ("Colossus does not have 300,000 GPUs.", "300,000", "negated"),
        ("Colossus has no fewer than 100,000 GPUs.", "100,000", "asserted"),
        ("If it had 300,000 GPUs, Colossus would be larger.", "300,000", "conditional"),
        ("Does Colossus have 300,000 GPUs?", "300,000", "question"),
        ("ستصل كولوسوس إلى 200 ألف معالج.", "200", "planned"),
        ("لا تضم كولوسوس 300 ألف معالج.", "300", "negated"),
        ("تضم كولوسوس ما لا يقل عن 100 ألف معالج.", "100", "asserted"),
        ("هل تضم كولوسوس 300 ألف معالج؟", "300", "question"),
    ],
)
def test_the_mood_of_a_figure_is_read_from_its_clause(text: str, figure: str, mode: str) -> None:
    assert mode == draft_of(text, figure).mode


@pytest.mark.parametrize(
    ("text", "figure", "speakers"),
    [
        ("Musk said the shop has 40 chairs.", "40", ("elon-musk",)),
        ("Musk spoke. He said Tesla has 40 chairs.", "40", ()),
        ("Musk said so. He added that Tesla has 40 chairs.", "40", ("elon-musk",)),
        ("The shop has 40 chairs, according to Nvidia.", "40", ("nvidia",)),
        ("قال ماسك إن في المتجر 40 كرسيا.", "40", ("elon-musk",)),
        ("قال ماسك ذلك. وأضاف أن في المتجر 40 كرسيا.", "40", ("elon-musk",)),
        ("في المتجر 40 كرسيا، وفقا لترامب.", "40", ("donald-trump",)),
    ],
)
def test_the_speaker_is_who_stands_by_the_verb_or_had_the_floor(text: str, figure: str, speakers: tuple[str]) -> None:
    assert speakers == draft_of(text, figure).speakers


def test_an_anonymous_source_is_named_in_the_words_of_the_text() -> None:
    assert draft_of("وفقا لأشخاص مطلعين على الأمر، بيع 40 كرسيا.", "40").attribution == "أشخاص مطلعين على الأمر"
    assert draft_of("It sold 40 chairs, people familiar with the matter said.", "40").anonymous


@pytest.mark.parametrize(
    ("text", "figure", "when"),
    [
        ("On 2 September, the shop sold 40 chairs.", "40", "2024-09-02"),
        ("Last July, the shop sold 40 chairs.", "40", "2024-07"),
        ("في 2 سبتمبر، باع المتجر 40 كرسيا.", "40", "2024-09-02"),
        ("The shop sold 40 chairs.", "40", None),
    ],
)
def test_the_time_of_a_figure_is_the_date_of_its_clause(text: str, figure: str, when: str | None) -> None:
    assert when == draft_of(text, figure).time


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The number of members doubled from 4,000 to 8,000.", 1),
        ("Colossus has 100,000 H100. It will double in size to 200,000.", 1),
        ("كولوسوس تضم 100 ألف معالج H100. وسيتضاعف حجمها ليصل إلى 200 ألف.", 1),
        ("The firm had 500 staff. The number of shops doubled to 90.", 0),
        ("On sales of $300 million, profit doubled to $20 million.", 0),
        ("It never doubled from 4,000 to 8,000.", 0),
    ],
)
def test_a_growth_is_read_only_where_one_thing_grows(text: str, count: int) -> None:
    relations = drafts_of(text)[0].relations
    assert count == len([relation for relation in relations if relation.kind == "multiply"])


@pytest.mark.parametrize(
    "piece", [" 12,500 H100 of Colossus and", " its size will double to 5,000", ", said Musk", " doubled from 3 to 5"]
)
def test_a_sentence_without_an_end_is_read_in_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        document = plain.read(piece * times)
        quantities = find.find_quantities(document)
        start = time.perf_counter()
        find_claims(document, quantities, load("core"), PUBLISHED)
        return time.perf_counter() - start

    seconds(50)
    # Four times the text may take eight times as long; a quadratic reader takes sixteen.
    assert seconds(1200) < 8 * seconds(300) + 0.2
