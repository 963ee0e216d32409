"""What a sentence says of a series: a level, a change, a trend, a rank, a comparison."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.claims.series.figures import Figure, read_ends, read_figure
from figurecheck.claims.series.fitting import fitting_variables
from figurecheck.claims.series.periods import years_of
from figurecheck.claims.series.scene import concepts_of, is_by, is_qualified, moves_of, places_of
from figurecheck.claims.series.variables import choose
from figurecheck.model import SeriesClaim, SeriesPeriod

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.series.periods import Dated
    from figurecheck.claims.series.scene import Scene

_WORLD = "world"
_FOLDS = (("doubled", Decimal(2)), ("tripled", Decimal(3)), ("quadrupled", Decimal(4)), ("halved", Decimal("0.5")))


def read_predicates(scene: Scene) -> Iterator[SeriesClaim]:
    """Yield what a sentence says; nothing where any part of it leaves a doubt."""
    counted, moves = _counted(scene), moves_of(scene)
    ends = read_ends(counted[0]) if len(counted) == 1 and moves and counted[0].quantity.range else []
    figures = ends or [read_figure(dated, scene.text, scene.cues) for dated in counted]
    if any(figure is None for figure in figures):
        return
    read = [figure for figure in figures if figure is not None]
    said = concepts_of(scene)
    changes = len(read) == 1 and bool(moves) and is_by(scene, read[0])
    fits = fitting_variables(scene.table, read[0].unit) if read and not changes else None
    readings = choose(scene.names, said, fits)
    if not readings or is_qualified(scene, readings):
        return
    everywhere = (_WORLD,) if scene.places.group == _WORLD else ()
    base = SeriesClaim(
        "level", scene.sentence.start, scene.sentence.end, places_of(scene) or everywhere,
        tuple(readings), scene.period or SeriesPeriod(None, 0, "now"),
        together=bool(scene.cues.get("together")) and len(scene.places.ids) > 1,
        each=bool(scene.cues.get("each")), mean=bool(scene.cues.get("mean")),
    )  # fmt: skip
    if len(moves) > 1:
        return
    direction = moves[0] if moves else ""
    if len(read) == 2:
        levels = list(_from_to(scene, base, read, direction))
        yield from levels
        yield from _change_before(scene, levels)
        return
    if scene.period is None or not base.places:
        return
    if len(read) == 1:
        yield from _one_figure(scene, base, read[0], direction)
    elif not read:
        yield from _no_figure(scene, base, direction)


def _counted(scene: Scene) -> list[Dated]:
    """Figures but for the second end of "1:4,000-5,000", and words such as "one" of a ranking."""
    found: list[Dated] = []
    for dated in scene.figures:
        before = scene.text[max(dated.quantity.start - 2, 0) : dated.quantity.start]
        if any(
            first < dated.last and dated.first < last for kind, _ in _FOLDS for first, last in scene.cues.get(kind, ())
        ):
            continue
        if found and found[-1].quantity.kind == "time" and before[-1:] in ("-", "–"):
            continue
        found.append(dated)
    return found


def _change_before(scene: Scene, levels: Sequence[SeriesClaim]) -> Iterator[SeriesClaim]:
    """The change that the sentence before told without its years: "It grew by 12%. It was 5 in 2010 and 6 in 2012"."""
    before = scene.before
    if before is None or before.dates or len(before.figures) != 1 or len(levels) != 2:
        return
    figure = read_figure(before.figures[0], before.text, before.cues)
    moves = moves_of(before)
    if figure is None or len(moves) != 1 or figure.unit != "percent" or not is_by(before, figure):
        return
    change = levels[1]._replace(start=before.sentence.start, end=before.sentence.end, base=levels[0].period)
    yield _as_change(change, figure, moves[0])


def _as_change(base: SeriesClaim, figure: Figure, direction: str) -> SeriesClaim:
    ends = [None if end is None else end / 100 for end in figure.allowed]
    low, high = ends if direction == "up" else [None if end is None else -end for end in reversed(ends)]
    return base._replace(
        kind="change", quantity=figure.at, direction="up" if direction == "up" else "down",
        allowed=(None if low is None else 1 + low, None if high is None else 1 + high), unit="", per=(),
    )  # fmt: skip


def _one_figure(scene: Scene, base: SeriesClaim, figure: Figure, direction: str) -> Iterator[SeriesClaim]:
    cues, period = scene.cues, base.period
    by = is_by(scene, figure)
    rank = _rank(scene, base)
    if rank is None:
        return
    if by and direction and figure.unit == "percent":
        if period.kind != "span" or period.first is None:
            return
        yield _as_change(base, figure, direction)
        return
    if by:
        return
    level = base._replace(
        quantity=figure.at, allowed=(figure.allowed.low, figure.allowed.high), unit=figure.unit, per=figure.per
    )
    if direction:
        # "Increased to 5%": the level at the end, and the way there.
        if not any(0 <= figure.first - last <= 2 for _, last in cues.get("to", ())) or period.kind != "span":
            if period.kind == "span":
                # The trend may be wrong by itself; that it is right says nothing of the figure.
                yield base._replace(kind="trend", direction="up" if direction == "up" else "down")
                yield level._replace(unit="unread")
            return
        yield level._replace(period=SeriesPeriod(period.last, period.last, "now" if period.to_now else "year"))
        yield base._replace(kind="trend", direction="up" if direction == "up" else "down")
        return
    yield level
    yield from rank


def _no_figure(scene: Scene, base: SeriesClaim, direction: str) -> Iterator[SeriesClaim]:
    cues = scene.cues
    for kind, factor in _FOLDS:
        if cues.get(kind):
            if base.period.kind == "span":
                yield base._replace(
                    kind="change", allowed=_fold_range(scene, kind, factor), direction="up" if factor > 1 else "down"
                )
            return
    if cues.get("none"):
        yield base._replace(allowed=(None, Decimal(0)), unit="any", each=True)
        return
    if cues.get("not") or cues.get("never"):
        return
    rank = _rank(scene, base)
    if rank is None:
        return
    if rank:
        if not direction:
            yield from rank
        return
    if cues.get("more") or cues.get("less"):
        if len(base.places) == 2 and not direction and bool(cues.get("more")) != bool(cues.get("less")):
            yield base._replace(
                kind="compare",
                places=base.places[:1],
                others=base.places[1:],
                direction="up" if cues.get("more") else "down",
            )
        return
    if direction and not scene.figures:
        period = base.period
        if period.kind == "year":
            return
        yield base._replace(
            kind="trend", direction="up" if direction == "up" else "down", steady=bool(cues.get("steady"))
        )


def _fold_range(scene: Scene, kind: str, factor: Decimal) -> tuple[Decimal | None, Decimal | None]:
    first = scene.cues[kind][0][0]
    before = {scene.words[at].form for at in range(max(first - 3, 0), first)}
    if before & {"more"}:
        return (factor, None) if factor > 1 else (None, factor)
    if before & {"almost", "nearly", "about", "roughly"}:
        return factor * Decimal("0.8"), factor * Decimal("1.1")
    return (factor * Decimal("0.93"), None) if factor > 1 else (None, factor * Decimal("1.07"))


def _rank(scene: Scene, base: SeriesClaim) -> list[SeriesClaim] | None:
    """The claim to be first of a group; none where there is no such claim, None where it is not certain of whom."""
    cues = scene.cues
    if not cues.get("superlative"):
        return []
    high, low = bool(_superlative(scene, "highest")), bool(_superlative(scene, "lowest"))
    if not scene.places.group or len(base.places) != 1 or high == low:
        return None
    return [base._replace(kind="rank", others=(scene.places.group,), direction="up" if high else "down")]


def _superlative(scene: Scene, kind: str) -> list[tuple[int, int]]:
    """Cues of a kind inside a superlative: "at least" and "most of" are none."""
    wholes = scene.cues.get("superlative", ())
    return [(a, b) for a, b in scene.cues.get(kind, ()) if any(first <= a and b <= last for first, last in wholes)]


def _from_to(scene: Scene, base: SeriesClaim, read: Sequence[Figure], direction: str) -> Iterator[SeriesClaim]:
    """Two figures with their own years: "6.5% in 2000 … 20% as of 2017", "from 1% to 32% between 2012 and 2018"."""
    years = [years_of(dated.quantity.value or "") for dated in scene.dates]
    if len(base.places) != 1 or any(each is None for each in years) or any(is_by(scene, each) for each in read):
        return
    periods: list[SeriesPeriod] = []
    if len(years) == 2:
        before = [sum(dated.first < figure.first for dated in scene.dates) for figure in read]
        spans = [SeriesPeriod(y[0], y[1], "year" if y[0] == y[1] else "span") for y in years if y]
        paired = before in ([0, 1], [1, 2])
        together = before in ([0, 0], [2, 2])
        if paired or (together and all(span.kind == "year" for span in spans)):
            periods = spans
    elif (
        scene.period
        and scene.period.kind == "span"
        and not scene.period.loose
        and scene.period.first is not None
        and not years[1:]
    ):
        last = scene.period.last
        periods = [
            SeriesPeriod(scene.period.first, scene.period.first, "year"),
            SeriesPeriod(last, last, "now" if scene.period.to_now else "year"),
        ]
    if len(periods) != 2:
        return
    for figure, period in zip(read, periods, strict=True):
        yield base._replace(
            quantity=figure.at, allowed=(figure.allowed.low, figure.allowed.high), unit=figure.unit, per=figure.per,
            period=period, each=False,
        )  # fmt: skip
