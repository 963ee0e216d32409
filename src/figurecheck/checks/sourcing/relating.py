"""Two figures as they are printed, side by side: units, dates, labels, and every reading that either allows."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.checks.sourcing.amounts import DRIFT, Amount, is_bound, read_amount, relate_amounts
from figurecheck.intervals import Range

if TYPE_CHECKING:
    from figurecheck.checks.sourcing.amounts import Relation
    from figurecheck.model import Quantity

_BEST_FIRST: tuple[Relation, ...] = ("same", "within", "open", "edge", "drift", "apart", "other-unit", "none")
#: Figures of these kinds are names or places in a row: they are the same or they are not.
LABELS = ("identifier", "ordinal", "time", "score")
#: "More than one" is meant for any number.
_FEW = 10


def relate(article: Quantity, source: Quantity, *, hedges: tuple[str, str] = ("", ""), loose: bool = False) -> Relation:
    """Compare an article's figure with a source's, by the readings that suit each other best.

    Args:
        article: the figure to check.
        source: the figure that a source gives.
        hedges: bounds right before either figure that its kind doesn't carry ("before 1998").
        loose: they stand in one and the same sentence, so a missing unit is the other's.
    """
    found: list[Relation] = [
        _relate_readings(one, other, hedges, loose=loose) for one in _readings(article) for other in _readings(source)
    ]
    return min(found, key=_BEST_FIRST.index)


def _readings(quantity: Quantity) -> list[Quantity]:
    """A figure as it was read, and as it may be read, too ("14.500")."""
    others = [
        quantity.model_copy(update={"value": each.value, "range": each.range, "unit": each.unit, "alternatives": ()})
        for each in quantity.alternatives[:3]
        if quantity.decimal is not None and each.value is not None
    ]
    return [quantity, *others]


def _relate_readings(article: Quantity, source: Quantity, hedges: tuple[str, str], *, loose: bool) -> Relation:
    if "date" in (article.kind, source.kind):
        return _relate_dates(article, source, hedges) if article.kind == source.kind else "none"
    if article.kind in LABELS or source.kind in LABELS:
        return _relate_labels(article, source, hedges) if article.kind == source.kind else "none"
    mine = read_amount(article, article.unit, hedges[0])
    unit = common_unit(article, source, loose=loose)
    if mine is None or unit is None:
        return _relate_units(article, source)
    theirs = read_amount(source, unit, hedges[1])
    if theirs is None:
        return "none"
    found = relate_amounts(mine, theirs)
    if found == "apart" and not loose and _is_rounder(mine, theirs):
        return "open"
    return "drift" if found in ("within", "open") and not loose and _are_far(mine, theirs) else found


def common_unit(article: Quantity, source: Quantity, *, loose: bool = False) -> str | None:
    """The unit in which two figures can be compared: the article's, or None."""
    if "multiplier" in (article.kind, source.kind) and article.kind != source.kind:
        return None
    if article.per and source.per and article.per != source.per:
        return None
    if article.unit == source.unit:
        return (
            None
            if not loose and ("fraction" in (article.kind, source.kind)) and article.kind != source.kind
            else article.unit
        )
    if {article.kind, source.kind} == {"fraction", "percent"} and "percentage_point" not in (article.unit, source.unit):
        return article.unit
    if not article.unit or not source.unit:
        return article.unit if loose or "number" in (article.kind, source.kind) else None
    return article.unit if units.same_dimension(article.unit, source.unit) else None


def _is_rounder(mine: Amount, theirs: Amount) -> bool:
    """Whether a round figure is the other's first digits: a desk writes $60bn for $61bn, not 60 people for 61."""
    if mine.value is None or theirs.value is None or mine.place <= 1 or not mine.value:
        return False
    shown = len(mine.value.normalize().as_tuple().digits)
    return Context(prec=shown).plus(theirs.value) == mine.value


def _are_far(mine: Amount, theirs: Amount) -> bool:
    """Whether a bound is too far from the other's number to be meant for it; "more than one" is meant for any."""
    if mine.value is None or theirs.value is None or not (is_bound(mine) or is_bound(theirs)):
        return False
    less, more = sorted((abs(mine.value), abs(theirs.value)))
    return less >= _FEW and more > less * DRIFT


def _relate_units(article: Quantity, source: Quantity) -> Relation:
    same = article.decimal is not None and article.decimal == source.decimal
    both = bool(article.unit and source.unit) and article.unit != source.unit
    money = units.is_currency(article.unit) and units.is_currency(source.unit)
    shares = {article.unit, source.unit} == {"percent", "percentage_point"}
    return "other-unit" if same and both and (money or shares) else "none"


def _relate_labels(article: Quantity, source: Quantity, hedges: tuple[str, str]) -> Relation:
    if article.value is None or source.value is None:
        return "none"
    if article.kind == "ordinal":
        bounds = tuple(
            q.qualifier if q.qualifier != "none" else hedge or "none"
            for q, hedge in zip((article, source), hedges, strict=True)
        )
        mine, theirs = (
            Amount(Decimal(q.value or 0), Decimal(0), Range(None, None), bound)
            for q, bound in zip((article, source), bounds, strict=True)
        )
        return relate_amounts(mine, theirs)
    return "same" if article.value == source.value else "apart"


def _relate_dates(article: Quantity, source: Quantity, hedges: tuple[str, str]) -> Relation:
    mine, theirs = article.value or "", source.value or ""
    if not mine or not theirs:
        return "none"
    if any(hedges) or article.qualifier != source.qualifier:
        return _relate_years(mine, theirs, hedges)
    if mine == theirs:
        return "same"
    bare, other = mine.lstrip("-"), theirs.lstrip("-")
    if theirs.startswith(mine) or (mine.startswith("--") and theirs.endswith(bare)):
        return "within"
    if mine.startswith(theirs) or (theirs.startswith("--") and mine.endswith(other)):
        return "open"
    return "apart"


def _relate_years(mine: str, theirs: str, hedges: tuple[str, str]) -> Relation:
    if not (mine[:4].isdigit() and theirs[:4].isdigit()):
        return "none"
    read = [
        Amount(Decimal(day[:4]), Decimal(1), Range(None, None), hedge or "none")
        for day, hedge in zip((mine, theirs), hedges, strict=True)
    ]
    return relate_amounts(read[0], read[1])
