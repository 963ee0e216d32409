"""The arithmetic of a mean is told as a mean."""

from __future__ import annotations

import figurecheck


def test_a_mean_of_listed_figures_is_divided_by_how_many_there_are():
    report = figurecheck.check("The legs of 72 km, 35 km and 37 km took an average of 60 km.", reference=())
    (finding,) = report.findings
    assert "(72 km + 35 km + 37 km) ÷ 3 = 48" in finding.message
