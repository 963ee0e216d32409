"""What editors accepted: notes in the article, the baseline; and the settings that a report is read under."""

from figurecheck.acceptance.baseline import Baseline
from figurecheck.acceptance.cache import Cache
from figurecheck.acceptance.judging import Judge
from figurecheck.acceptance.pages import RulePage, list_pages

__all__ = ["Baseline", "Cache", "Judge", "RulePage", "list_pages"]
