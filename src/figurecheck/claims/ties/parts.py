"""A total and its parts: "14 people: nine men, three women and two children", "22 here and the remaining 15 there"."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.ties.declaring import MOST, alike, follows, is_apposed, is_whole, leads
from figurecheck.claims.ties.opposites import PEOPLE, list_groups, part_company
from figurecheck.claims.ties.spelled import has_unread
from figurecheck.languages.folding import fold
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity


#: Words behind a part that tell who they are.
_NOUN = 3
#: Words between a total and "made up of".
_NEAR = 6
#: Words between two parts of which the second leaves its verb out.
_GAP = 9


class _Total(NamedTuple):
    line: Line
    figure: Figure


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each total with the parts that follow it, in its sentence or the next.

    Roles: "total" and "part". Notes: "exhaustive" where the words say that nothing is left over, "exclusive" where the
    parts only shut each other out.
    """
    for line in scene.lines:
        figures = [figure for figure in line.figures if _can_be_part(figure.quantity)][:MOST]
        found = False
        summed = _summed_up(line, figures) or _in_a_house(line, figures)
        if summed is not None:
            yield summed
            continue
        for at, total in enumerate(figures[:-1]):
            tie = _with_parts(_Total(line, total), line, _run(line, total, figures[at + 1 :]))
            if tie is not None:
                found = True
                yield tie
                break
        if not found and len(figures) >= 2:
            back = line.has("parts.of_those") or line.has("parts.rest")
            for other in scene.before(line):
                totals = [figure for figure in other.figures if _can_be_part(figure.quantity)]
                if len(totals) == 1:
                    run = _run(line, totals[0], figures)
                    if not back and not (len(run) > 1 and part_company(line, run)[1]):
                        continue
                    tie = _with_parts(_Total(other, totals[0]), line, run)
                    if tie is not None:
                        yield tie


def _summed_up(line: Line, figures: Sequence[Figure]) -> Tie | None:
    """In "1,204 for, 987 against and 59 blank, 2,250 in all": the parts first, the total last."""
    if len(figures) < 3 or line.has("each.after") or line.has("parts.nested"):
        return None
    total = figures[-1]
    if follows(line, total, "parts.in_all", 1) is None and leads(line, total, "parts.sum", 0) is None:
        return None
    run: list[Figure] = []
    for figure in reversed(figures[:-1]):
        same = alike(figure.quantity, total.quantity) and not figure.quantity.per and figure.quantity.change is None
        if not same or (run[-1] if run else total).first - figure.last > 8:
            break
        run.insert(0, figure)
    if len(run) < 2 or not _is_list(line, run) or is_larger(run, total):
        return None
    parts = (*(("part", figure.index) for figure in run), ("total", total.index))
    note = "exclusive" if has_unread(line, run[0].last, run[-1].first) else "exhaustive"
    return Tie("parts", run[0].quantity.start, total.quantity.end, parts, frozenset({note}))


def _in_a_house(line: Line, figures: Sequence[Figure]) -> Tie | None:
    """In "72 backed it, 51 opposed it and 14 stayed away in the 120-seat chamber": sides, then all that there are."""
    if len(figures) < 3 or not line.has("parts.seat", figures[-1].first, figures[-1].last):
        return None
    *run, total = figures
    whole = all(is_whole(figure.quantity) for figure in figures)
    if not whole or is_larger(run, total) or not (part_company(line, run)[1] or part_company(line, run[:-1])[1]):
        return None
    parts = (*(("part", figure.index) for figure in run), ("total", total.index))
    return Tie("parts", run[0].quantity.start, total.quantity.end, parts, frozenset({"exclusive", "apart"}))


def is_larger(run: Sequence[Figure], total: Figure) -> bool:
    """Whether one of the parts is larger than the total."""
    return any((figure.quantity.decimal or 0) >= (total.quantity.decimal or 0) for figure in run)


def _can_be_part(quantity: Quantity) -> bool:
    return is_whole(quantity) or (
        quantity.kind in ("money", "measure") and quantity.decimal is not None and not quantity.per
    )


def _run(line: Line, total: Figure, later: Sequence[Figure]) -> list[Figure]:
    """The figures behind a total that may be its parts: smaller than it, in its unit, close to one another."""
    run: list[Figure] = []
    for figure in later:
        quantity = figure.quantity
        if not run and line.has("parts.places", figure.first, figure.last):
            continue
        if not _is_in_unit(quantity, total.quantity) or quantity.per or quantity.change is not None:
            break
        if (quantity.decimal or 0) >= (total.quantity.decimal or 0):
            break
        if run and figure.first - run[-1].last > 10:
            break
        if run and follows(line, figure, "portion.them", 0) and not follows(line, run[0], "portion.them", 0):
            break
        if leads(line, figure, "parts.without", 1):
            break  # "59 letters, 44 consonants and 15 vowels, not counting 4 marks"
        run.append(figure)
    return run


def _is_in_unit(part: Quantity, total: Quantity) -> bool:
    """Whether a part is in the unit of its total; "55 million" of $120 million leaves the currency out."""
    bare = part.kind == "number" and total.kind == "money" and any(sign.isalpha() for sign in part.text)
    return bare or part.unit == total.unit


def _with_parts(total: _Total, line: Line, run: Sequence[Figure]) -> Tie | None:
    if len(run) < 2:
        return None
    first = total.figure.last if total.line is line else 0
    last = min(run[-1].last + 6, len(line.words))
    versus = line.has("versus.plain", run[0].last, run[-1].first) or line.has("parts.versus", run[0].first - 2, last)
    closed = leads(line, run[-1], "parts.rest", 1) is not None and is_apposed(line, run[0])
    if (
        versus
        or line.has("parts.nested", run[0].first if closed else first, last)
        or (total.line is line and _is_beside(line, total.figure, run))
    ):
        return None
    note = _note(total, line, run, first)
    if note is None:
        return None
    parts = (("total", total.figure.index), *(("part", figure.index) for figure in run))
    if note == "exhaustive" and _counts_unread(line, total, run):
        note = "exclusive"
    # "Apart" is said of parts that cannot overlap, however large they are.
    notes = {"exclusive", "apart"} if note == "apart" else {note}
    return Tie("parts", total.figure.quantity.start, run[-1].quantity.end, parts, frozenset(notes))


def _counts_unread(line: Line, total: _Total, run: Sequence[Figure]) -> bool:
    """Whether a part is told by no figure: "ذهبيتان وثلاث فضيات", "a gold, four silvers", "eight silver"."""
    start = total.figure.last if total.line is line else 0
    ends = [*(one.first for one in run), min(run[-1].last + _NOUN, len(line.words))]
    starts = [start, *(one.last for one in run)]
    if has_unread(line, start, ends[-1]):
        return True
    free = [at for first, last in zip(starts, ends, strict=True) for at in range(first, last) if at not in line.taken]
    if line.language != "ar":
        return any(line.has("parts.one_of", at, at + 1) for at in free)
    forms = [line.words[at].form for at in free]
    return any(form.endswith(("تان", "تين")) or (form.endswith("ان") and form in _duals()) for form in forms)


@lru_cache(maxsize=1)
def _duals() -> frozenset[str]:
    """Duals of the people and things that lists count, which no ending alone tells from other words."""
    return frozenset(fold(word) for word in load_relation_words("ar").get("parts.dual", ()))


def _is_beside(line: Line, total: Figure, run: Sequence[Figure]) -> bool:
    """Whether a figure stands in one row with those behind it, and is no total of theirs."""
    if line.has("parts.along", total.last, run[0].first):
        return True  # "128 locals, along with 103 guests and 93 children"
    if part_company(line, [total, *run])[1]:
        return True  # "43 men, nine women and 20 children"
    rest = leads(line, run[-1], "parts.rest", 1)
    if rest is None and line.has("parts.made_of", run[0].last, run[-1].first):
        return True  # "spends $199, earns $134, divided into $117 from oil and $17 from tax"
    gaps = [line.between(one, other) for one, other in itertools.pairwise((total, *run))]
    if all(";" in gap or "؛" in gap for gap in gaps):
        return True
    return any(_ends_row(line, figure, total) for figure in line.figures if figure.last <= total.first)


def _ends_row(line: Line, figure: Figure, total: Figure) -> bool:
    """As in "he earned $76, $24 and $118, paying ...": the last of a row is no total of the next one."""
    if (figure.quantity.kind, figure.quantity.unit) != (total.quantity.kind, total.quantity.unit):
        return False
    joint = line.between(figure, total).strip(" ,،")
    return joint in load_relation_words(line.language).get("parts.and", ())


def _note(total: _Total, line: Line, run: Sequence[Figure], first: int) -> str | None:
    lead = run[0].first
    included = (
        line.has("parts.including", first, lead)
        or line.has("parts.of_those", first, lead)
        or any(follows(line, x, "portion.them", 0) for x in run)
    )
    homogeneous = all(_is_same_thing(total.figure.quantity, x.quantity) for x in run)
    rest = leads(line, run[-1], "parts.rest", 1) or follows(line, run[-1], "parts.rest", 0)
    if rest is not None and not included and total.line is line and not is_apposed(line, run[0]):
        rest = None  # "the state pays 50 million, the city 30 million and the remaining 10 million ..."
    if homogeneous and rest is not None and (included or rest.value not in other_words(line.language)):
        return "exhaustive"
    bare = line.has("parts.including", first, lead) and not any(follows(line, x, "portion.them", 0) for x in run)
    whole, sides = part_company(line, run, including=bare)
    if sides and line.has("parts.on_roll") and line.has("opposites.all_ballot_1"):
        return None  # valid and void ballots come to those who voted, not to those who might have
    if sides and not whole and any(figure.quantity.kind == "date" for figure in line.figures):
        return None  # "72 backed the bill in May and 51 opposed it in June"
    if sides:
        return "exhaustive" if whole else "apart"
    if (
        homogeneous
        and len(run) == 2
        and total.figure.last + 14 > lead
        and line.has("parts.negated", run[1].first - 4, run[1].last + 5)
    ):
        return "exhaustive"
    same = total.line is line
    gap = line.stretch(total.figure.quantity.end, run[0].quantity.start) if same else ""
    if (
        same
        and line.has("parts.made_of", first, lead)
        and (_is_near(line, total.figure, lead) or _counts_alike(total, run))
    ):
        return "exhaustive"
    if same and ":" in gap and _is_list(line, run):
        return "exhaustive"
    if (
        same
        and re.search(r"[(–—]", gap)
        and is_apposed(line, run[0])
        and is_whole(run[0].quantity)
        and _is_list(line, run)
    ):
        return "exclusive" if included else "exhaustive"
    if _may_overlap(line, run):
        return None
    if (included or (same and _is_split(line, total.figure, run))) and _is_gapped(line, run):
        return "apart"
    spent = bool(total.figure.quantity.unit) and line.has("parts.spent", first, lead)
    if _is_list(line, run) and (included or spent):
        return "exclusive"
    return None


def _is_near(line: Line, total: Figure, lead: int) -> bool:
    """Whether "made up of" is said of the total itself, not of another noun behind it."""
    cue = line.cues("parts.made_of", total.last, lead)[-1]
    return cue.first - total.last <= _NEAR and not any(
        line.breaks(at - 1, at) for at in range(total.last + 1, cue.first + 1)
    )


def _counts_alike(total: _Total, run: Sequence[Figure]) -> bool:
    """Whether total and parts print what they count, and it is the same."""
    figures = [total.figure.quantity, *(figure.quantity for figure in run)]
    return all(each.unit or each.noun for each in figures) and all(alike(figures[0], each) for each in figures[1:])


def _may_overlap(line: Line, run: Sequence[Figure]) -> bool:
    """Whether some of the parts are told by sex or age and others are not: "10 women and 12 foreigners"."""
    sides = [f"opposites.{group}_{side}" for group in PEOPLE for side in list_groups(line.language).get(group, ())]
    ends = [*(later.first for later in run[1:]), min(run[-1].last + _NOUN, len(line.words))]
    told = [any(line.has(side, part.first, min(end, part.last + _NOUN)) for side in sides)
            for part, end in zip(run, ends, strict=True)]  # fmt: skip
    return any(told) and not all(told)


def _is_split(line: Line, total: Figure, run: Sequence[Figure]) -> bool:
    """In "24 people were killed, 16 in Homs and 12 in Hama": the total has no place of its own, and its parts do."""
    if not total.quantity.noun or not is_apposed(line, run[0]) or line.has("parts.at", total.last, run[0].first):
        return False
    first = line.figures[0] is total or not _can_be_part(line.figures[0].quantity)
    return first and run[0].first - total.last <= (1 if line.language == "ar" else _NEAR) and all(
        not part.quantity.noun or alike(part.quantity, total.quantity) for part in run
    )  # fmt: skip


def _is_gapped(line: Line, run: Sequence[Figure]) -> bool:
    """In "260 worked underground and 220 on the surface": a later part leaves the verb out, so that none is in both."""
    places = [line.cues("parts.at", part.last, line.ceiling(part)) for part in run]
    told = {cue.value for cues in places[1:] for cue in cues[:1]} | {cue.value for cue in places[0]}
    if len(told - set(load_relation_words(line.language).get("parts.inside_of", ()))) > 1:
        return False  # "60 of them on the ring road and 50 at night"
    stuck = all(cues and cues[0].first == part.last for part, cues in zip(run[1:], places[1:], strict=True))
    placed = bool(places[0]) or line.has("parts.inside", run[0].last, run[1].first)
    joined = line.has("parts.and", run[-1].first - 1, run[-1].first) or line.language == "ar"
    near = all(other.first - one.last <= _GAP for one, other in itertools.pairwise(run))
    return stuck and placed and joined and near


@lru_cache(maxsize=4)
def other_words(language: str) -> frozenset[str]:
    """Words that say "the other" of what is left over, and as often of something else."""
    return frozenset(load_relation_words(language).get("parts.other", ()))


def _is_same_thing(total: Quantity, part: Quantity) -> bool:
    """Whether a part counts what the total counts, or leaves the noun out."""
    return alike(total, part)


def _is_list(line: Line, run: Sequence[Figure]) -> bool:
    """Whether figures stand in a list: a comma between the first ones, "and" before the last."""
    gaps = [line.between(one, other) for one, other in itertools.pairwise(run)]
    if any(len(gap.split()) > 6 or any(mark in gap for mark in ";؛.()") for gap in gaps):
        return False
    last = run[-1]
    attached = line.stretch(line.words[last.first].start, last.quantity.start)
    joined = line.has("parts.and", max(last.first - 1, 0), last.last) or attached in load_relation_words(
        line.language
    ).get("parts.and", ())
    return joined and (line.language == "ar" or all("," in gap or "and" in gap for gap in gaps[:-1]))
