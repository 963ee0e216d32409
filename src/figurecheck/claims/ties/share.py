"""A part, the whole and its share: "31 of the 50, or 62 percent", "of the 50, 31 passed", "36 of them, a quarter"."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.ties.declaring import (
    MOST,
    alike,
    follows,
    is_amount,
    is_apposed,
    is_declared,
    is_whole,
    leads,
    noun_of,
)
from figurecheck.claims.ties.opposites import list_groups
from figurecheck.intervals import OTHER_SHARE
from figurecheck.languages.stems import meaning
from figurecheck.languages.words import readings
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity


#: Words behind "percent of" that may name the whole, and those that a loose "of" may stand behind its part.
_NAMED, _LOOSE = 4, 4
#: Words between two shares that are one: right behind each other, and where "that is" opens a clause of its own.
_BESIDE, _FAR = 5, 18


class Pair(NamedTuple):
    """A part and its whole, with the lines that they stand in; firm where the words leave no doubt of it."""

    part: tuple[Line, Figure]
    whole: tuple[Line, Figure]
    firm: bool = False


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each part with its whole, and the share that the words declare the part to be.

    Roles: "part" and "whole" (counts or amounts), "share" (a percent or a fraction). Two shares declared to be one have
    no part and no whole ("one in four, or 25 percent"). Note: "firm" where "of" itself ties the part to the whole.
    """
    for line in scene.lines:
        figures = [figure for figure in line.figures if is_amount(figure.quantity)][:MOST]
        pairs = pair_up(scene, line)
        earlier = [pair for other in scene.before(line) for pair in pair_up(scene, other)]
        for pair in pairs:
            share = _share_of(line, pair, figures)
            roles = (("part", pair.part[1]), ("whole", pair.whole[1]), *((("share", share),) if share else ()))
            yield _tie(roles, firm=pair.firm)
        if earlier and not pairs:
            share = _share_looking_back(line, figures)
            if share is not None:
                pair = earlier[-1]
                yield _tie((("part", pair.part[1]), ("whole", pair.whole[1]), ("share", share)))
        if not pairs:
            yield from _rate_of_two(line, figures)
        yield from _parts_of_a_share(line, figures)
        yield from _equal_shares(line, figures)


def is_share(quantity: Quantity) -> bool:
    """Whether a figure is a percent or a fraction of something, not a movement."""
    return (quantity.unit == "percent" or quantity.kind == "fraction") and quantity.change is None


def pair_up(scene: Scene, line: Line) -> list[Pair]:
    """The parts of a line with their wholes, in this line or the one before."""
    figures = [figure for figure in line.figures if _countable(figure.quantity)][:MOST]
    found: list[Pair] = []
    for at, figure in enumerate(figures):
        whole = _whole_behind(line, figure, figures[at + 1 :])
        if whole is None and (follows(line, figure, "portion.them", 0) or _opens_with_them(line, figure)):
            whole_line, whole = _named_before(scene, line, figures[:at], figure)
            if whole is not None and whole_line is not None:
                found.append(Pair((line, figure), (whole_line, whole)))
            continue
        if whole is None:
            whole = _whole_before(line, figure, figures[:at])
        if whole is not None:
            firm = _is_firm(line, figure, whole) and not _is_beside(line, figure, whole)
            found.append(Pair((line, figure), (line, whole), firm))
    return found


def _opens_with_them(line: Line, figure: Figure) -> bool:
    """In "Of these, 420 ...": the words for the whole open the sentence, the part stands right behind them."""
    cue = leads(line, figure, "portion.opening", 2 if line.language == "ar" else 0)  # "ومن هؤلاء رسب 186"
    return cue is not None and cue.first <= 1 and line.floor(figure) == 0


def _is_firm(line: Line, part: Figure, whole: Figure) -> bool:
    """Whether "of" leaves no doubt; in "8 are the names of the three" it tells nothing."""
    cue = leads(line, whole, "portion.firm", 1)
    if cue is None or cue.first < part.last:
        return cue is not None
    if line.has("move.contrast", part.last, cue.first):
        return False
    return not any(each.first == cue.first for each in line.cues("portion.loose", cue.first, cue.first + 1)) or not (
        line.has("move.verb", part.last, cue.first) or cue.first - part.last > _LOOSE
    )


def _is_beside(line: Line, part: Figure, whole: Figure) -> bool:
    """Whether the words set two figures side by side: "a total of $442, compared with $717 last year"."""
    one, other = sorted((part, whole), key=lambda figure: figure.first)
    return any(line.has(name, one.last, other.first) for name in ("parts.nested", "parts.and"))


def _countable(quantity: Quantity) -> bool:
    return is_whole(quantity) or (quantity.kind == "money" and quantity.decimal is not None)


def _whole_behind(line: Line, part: Figure, later: Sequence[Figure]) -> Figure | None:
    """In "31 of the 50": the next figure, "of" in between and no mark."""
    whole = later[0] if later else None
    if whole is None or whole.first - part.last > 7:
        return None
    # "سبعة من كل خمسة من ...": a bare number borrows the noun behind it.
    bare = is_whole(part.quantity) and is_whole(whole.quantity) and whole.last - whole.first == 1
    if not alike(part.quantity, whole.quantity) and not (bare and leads(line, whole, "portion.every", 0)):
        return None
    gap = line.between(part, whole)
    if any(mark in gap for mark in ";؛:.()") or gap.count(",") + gap.count("،") > 1:
        return None
    if "," in gap or "،" in gap:
        # "4,100 inmates, out of 12,400, are waiting": the mark stands right before "out of".
        cue = leads(line, whole, "portion.firm", 0)
        return whole if cue is not None and line.breaks(cue.first - 1, cue.first) else None
    return whole if leads(line, whole, "portion.of", 1) is not None else None


def _whole_before(line: Line, part: Figure, before: Sequence[Figure]) -> Figure | None:
    """In "of the 50 samples, 31 passed": the figure that "of" leads and that opens the clause."""
    if leads(line, part, "portion.of", 1) is not None:
        return None  # "of the 48 groups, 3,035 of 4,123 patients": a whole of its own
    for whole in reversed(before):
        cue = leads(line, whole, "portion.whole", 0)
        if cue is None or not (alike(part.quantity, whole.quantity) or _is_some_of_them(line, part)):
            continue
        opens = cue.first == 0 or line.breaks(cue.first - 1, cue.first)
        if opens:
            return whole
    return None


def _is_some_of_them(line: Line, part: Figure) -> bool:
    """Whether a figure counts men, women or children: some of whatever people the whole counts."""
    return any(
        line.has(f"opposites.all_sex_{side}", part.first, part.last) for side in list_groups(line.language)["all_sex"]
    )


def _named_before(
    scene: Scene, line: Line, before: Sequence[Figure], part: Figure
) -> tuple[Line | None, Figure | None]:
    """In "240 restaurants, 36 of them": the nearest figure before that counts something by name."""
    for other, figures in ((line, before), *((each, each.figures) for each in scene.before(line))):
        named = [
            x
            for x in figures
            if x.quantity.kind == "count" and is_whole(x.quantity) and alike(x.quantity, part.quantity)
        ]
        wholes = [x for x in named if not _is_part(other, x)]
        if wholes:
            return other, wholes[-1]
    return None, None


def _is_part(line: Line, figure: Figure) -> bool:
    return follows(line, figure, "portion.them", 0) is not None


def _share_of(line: Line, pair: Pair, figures: Sequence[Figure]) -> Figure | None:
    """The share that is declared right behind a part and its whole, no other count in between."""
    last = max(
        (figure for at, figure in (pair.part, pair.whole) if at is line), key=lambda figure: figure.first
    )  # fmt: skip
    for figure in figures:
        if figure.first < last.last:
            continue
        if not is_share(figure.quantity):
            return None
        said = is_declared(line, figure, 2) or (_gives_a_rate(line, figure) and not _is_of_the_others(pair, figure))
        if said and not _says_otherwise(line, figure) and not _is_of_other(line, pair, figure):
            return figure
        return None
    return _share_before(line, pair, figures)


def _gives_a_rate(line: Line, share: Figure) -> bool:
    """In "186 failed, which gives a failure rate of 15 percent": the verb, then the name of the rate."""
    rate = leads(line, share, "portion.rate", 1)
    if rate is None:
        return False
    first = max(rate.first - _LOOSE, line.floor(share))
    # "205 were hired, an acceptance rate of 25 percent"
    apposed = any(line.breaks(at - 1, at) for at in range(max(first, 1), rate.first))
    if any(line.has(name, first, rate.first) for name in ("move.from", "move.up", "move.down", "move.to")):
        return False  # "205 were hired, down from a rate of 35 percent"
    return (apposed or line.has("portion.gives", first, rate.first)) and not line.has(
        "versus.plain", max(rate.first - _LOOSE, 0), rate.first
    )


def _is_of_the_others(pair: Pair, share: Figure) -> bool:
    """Whether a rate is the one of all but the part: "186 of the 1,240 failed, a pass rate of 85 percent"."""
    part, whole = (figure.quantity.decimal or Decimal(0) for _, figure in (pair.part, pair.whole))
    told = (share.quantity.decimal or Decimal(0)) / (100 if share.quantity.unit == "percent" else 1)
    return whole <= 0 or abs(1 - part / whole - told) <= OTHER_SHARE


def _share_before(line: Line, pair: Pair, figures: Sequence[Figure]) -> Figure | None:
    """In "fewer than half of the dams, that is 28 of the 62": the fraction that the part is declared to be."""
    if pair.part[0] is not line or pair.whole[0] is not line:
        return None
    first = min((pair.part[1], pair.whole[1]), key=lambda figure: figure.first)
    share = next((figure for figure in reversed(figures) if figure.last <= first.first), None)
    if share is None or not is_share(share.quantity) or first.first - share.last > 8:
        return None
    declared = leads(line, first, "declared.equal", 1) is not None or is_apposed(line, first)
    return share if declared else None


def _says_otherwise(line: Line, figure: Figure) -> bool:
    """Whether the words make a percent one of something else, or a movement."""
    if follows(line, figure, "portion.other", 0) is not None or leads(line, figure, "versus.plain", 3) is not None:
        return True
    if line.language == "en" and leads(line, figure, "move.from", 3) is not None:
        return True  # "205 were hired, down from a rate of 35 percent"
    return _is_moved(line, figure)


def _is_of_other(line: Line, pair: Pair, share: Figure) -> bool:
    """Whether the words name another whole: "113 of 197 states, representing 80 percent of global emissions"."""
    of = next(iter(line.cues("portion.of", share.last, share.last + 1)), None)
    named = {noun_of(figure.quantity) for _, figure in (pair.part, pair.whole)} - {""}
    if of is None or leads(line, share, "portion.stand", 1) is None:
        return False
    if line.has("portion.all", of.first, of.last + _NAMED):
        return False
    forms = (word.form for word in line.words[of.last : of.last + _NAMED])
    return not any((meaning(each, line.language) or each) in named for form in forms for each in readings(form))


def _share_looking_back(line: Line, figures: Sequence[Figure]) -> Figure | None:
    """In "That pass rate, 62 percent, was": the first figure of a sentence that points back."""
    shares = [figure for figure in figures if is_share(figure.quantity)]
    if len(shares) != 1 or figures[0] is not shares[0] or shares[0].first > 10:
        return None
    pointed = line.has("portion.back", 0, min(3, shares[0].first)) or line.has("portion.rate", 0, shares[0].first)
    return shares[0] if pointed and not _says_otherwise(line, shares[0]) else None


def _rate_of_two(line: Line, figures: Sequence[Figure]) -> Iterator[Tie]:
    """In "520 pupils sat and 442 passed, a success rate of 85 percent": two counts of one thing, then their rate."""
    for at in range(2, len(figures)):
        whole, part, share = figures[at - 2], figures[at - 1], figures[at]
        if not (is_share(share.quantity) and _countable(whole.quantity) and _countable(part.quantity)):
            continue
        compared = leads(line, part, "versus.plain", 1) is not None
        if compared or line.has("move.contrast", whole.last, part.first) or _is_step(line, part):
            continue  # "the list won 456 seats, while independents took 104, or 18 percent": of all the seats
        same = bool(noun_of(whole.quantity)) and alike(whole.quantity, part.quantity)
        smaller = (part.quantity.decimal or 0) <= (whole.quantity.decimal or 0)
        if same and smaller and leads(line, share, "portion.rate", 2) is not None and not _says_otherwise(line, share):
            yield _tie((("part", part), ("whole", whole), ("share", share)))


def _is_step(line: Line, figure: Figure) -> bool:
    """Whether a count says how far another one moved: its percentage is one of the level before."""
    return figure.quantity.change is not None or _is_moved(line, figure)


def _is_moved(line: Line, figure: Figure) -> bool:
    first = max(figure.first - 3, 0)
    return any(line.has(f"move.{name}", first, figure.first) for name in ("rise", "fall", "up", "down"))


def _parts_of_a_share(line: Line, figures: Sequence[Figure]) -> Iterator[Tie]:
    """In "62 percent of the 50 samples, or 31" and "31, or 62 percent of the 50 samples"."""
    for at, share in enumerate(figures[:-1]):
        whole = figures[at + 1]
        if not is_share(share.quantity) or not _countable(whole.quantity) or whole.first - share.last > 7:
            continue
        if any(mark in line.between(share, whole) for mark in ",;:.()") or not _is_share_of(line, share, whole):
            continue
        after = figures[at + 2] if at + 2 < len(figures) else None
        if after is not None and _is_same_part(line, after, whole):
            yield _tie((("part", after), ("whole", whole), ("share", share)))
        elif at and _countable(figures[at - 1].quantity) and alike(figures[at - 1].quantity, whole.quantity):
            part = figures[at - 1]
            if is_declared(line, share, 1) and share.first - part.last <= 6:
                yield _tie((("part", part), ("whole", whole), ("share", share)))


def _is_share_of(line: Line, share: Figure, whole: Figure) -> bool:
    """Whether "of" joins them: "62 percent of the 50", but not "18 percent short of the 56"."""
    cue = leads(line, whole, "portion.of", 1)
    between = 0 if cue is None else cue.first - share.last
    return cue is not None and (between <= 0 or (between == 1 and line.has("declared.hedge", share.last, cue.first)))


def _is_same_part(line: Line, part: Figure, whole: Figure) -> bool:
    if not _countable(part.quantity) or not alike(part.quantity, whole.quantity) or part.first - whole.last > 12:
        return False
    if line.has("majority.against", part.last, part.last + 3):
        return False  # "more than half of the 60 came: 21 voted against it"
    return is_declared(line, part, 1)  # "half of the 40 were hit, and 12 of them lost power" tells of others


def _equal_shares(line: Line, figures: Sequence[Figure]) -> Iterator[Tie]:
    """In "one in four residents, or 25 percent": neighbours, the second declared to be the first."""
    for one, other in itertools.pairwise(figures):
        if not (is_share(one.quantity) and is_share(other.quantity)) or other.first - one.last > _FAR:
            continue
        if one.quantity.unit == other.quantity.unit or _says_otherwise(line, other):
            continue
        if other.first - one.last > _BESIDE:
            # "One in five children in the camps goes to bed hungry, or 20 percent": the clause is over before "or".
            cue = leads(line, other, "declared.equal", 0)
            if cue is None or not cue.first or not line.breaks(cue.first - 1, cue.first) or not _is_closed(line, other):
                continue
        if leads(line, other, "declared.equal", 0) is not None or (is_apposed(line, other) and _is_closed(line, other)):
            yield _tie((("share", one), ("share", other)))


def _is_closed(line: Line, share: Figure) -> bool:
    """Whether a share set between marks says the one before again; in "half were women, 30 percent were young" not."""
    if line.stretch(line.start, share.quantity.start).rstrip()[-1:] in ":(–—":
        return True
    after = line.after(share).lstrip()
    return not after.rstrip(".") or after[0] in ",،;؛:)]–—-."


def _tie(roles: Sequence[tuple[str, Figure]], *, firm: bool = False) -> Tie:
    ordered = sorted(roles, key=lambda role: role[1].quantity.start)
    return Tie(
        "share", ordered[0][1].quantity.start, max(figure.quantity.end for _, figure in ordered),
        tuple((role, figure.index) for role, figure in ordered), frozenset({"firm"} if firm else ()),
    )  # fmt: skip
