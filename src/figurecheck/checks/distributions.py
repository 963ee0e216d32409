"""Tails of the distributions that test statistics are read against, in binary floats.

Formulas: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5 and 26.5; the continued fractions are
evaluated by Lentz's method.
"""

from __future__ import annotations

import math

_STEPS = 300
_SMALL = 1e-300
_CLOSE = 1e-12


def tail_of_normal(z: float) -> float:
    """Both tails beyond z.

    >>> round(tail_of_normal(1.96), 3)
    0.05
    """
    return math.erfc(abs(z) / math.sqrt(2))


def tail_of_t(t: float, df: float) -> float:
    """Both tails beyond t with df degrees of freedom.

    >>> round(tail_of_t(2.2, 28), 3)
    0.036
    """
    return _beta(df / 2, 0.5, df / (df + t * t))


def tail_of_f(f: float, df1: float, df2: float) -> float:
    """The upper tail beyond F.

    >>> round(tail_of_f(3.15, 2, 57), 3)
    0.05
    """
    return 1.0 if f <= 0 else _beta(df2 / 2, df1 / 2, df2 / (df2 + df1 * f))


def tail_of_chi2(x: float, df: float) -> float:
    """The upper tail beyond chi square.

    >>> round(tail_of_chi2(3.84, 1), 3)
    0.05
    """
    return 1.0 if x <= 0 else _gamma(df / 2, x / 2)


def tail_of_r(r: float, df: float) -> float:
    """Both tails beyond a correlation with df degrees of freedom (two fewer than pairs).

    >>> round(tail_of_r(0.2, 98), 3)
    0.046
    """
    return 0.0 if abs(r) >= 1 else tail_of_t(r * math.sqrt(df / (1 - r * r)), df)


def _beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log(1 - x))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1 - front * _beta_fraction(b, a, 1 - x) / b


def _beta_fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1 / _away(1 - (a + b) * x / (a + 1))
    h = d
    for m in range(1, _STEPS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _away(1 + term * d)
            c = _away(1 + term / c)
            h *= d * c
        if abs(d * c - 1) < _CLOSE:
            break
    return h


def _gamma(a: float, x: float) -> float:
    """The upper regularised incomplete gamma function."""
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        term = total = 1 / a
        for n in range(1, _STEPS):
            term *= x / (a + n)
            total += term
        return 1 - front * total
    b = x + 1 - a
    c, d = 1 / _SMALL, 1 / _away(b)
    h = d
    for n in range(1, _STEPS):
        b += 2
        d = 1 / _away(-n * (n - a) * d + b)
        c = _away(b - n * (n - a) / c)
        h *= d * c
    return front * h


def _away(x: float) -> float:
    """Not zero: Lentz's method divides by it."""
    return x if abs(x) > _SMALL else _SMALL
