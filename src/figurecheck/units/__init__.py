"""Units: factors from a generated table, and pint behind it for whoever wants quantities."""

from figurecheck.units.conversion import Factor, convert, factor, is_currency, same_dimension
from figurecheck.units.registry import pint_quantity, registry
from figurecheck.units.systems import spell_out

__all__ = ["Factor", "convert", "factor", "is_currency", "pint_quantity", "registry", "same_dimension", "spell_out"]
