"""True pairs with one figure edited: what makes it wrong is found, what leaves it as it was gives no alarm."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def edits() -> ModuleType:
    spec = importlib.util.spec_from_file_location("source_edits", Path(__file__).parent / "edits.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("long", [False, True], ids=["short source", "long source"])
def test_a_true_pair_gives_no_alarm(edits: ModuleType, long: bool) -> None:
    assert [] == [pair.article for pair in edits.read_pairs() if edits.alarms(pair, long=long)]


@pytest.mark.parametrize("long", [False, True], ids=["short source", "long source"])
def test_a_harmless_edit_gives_no_alarm(edits: ModuleType, long: bool) -> None:
    assert [] == [pair.article for _, pair in edits.edited(edits.HARMLESS) if edits.alarms(pair, long=long)]


@pytest.mark.parametrize(("long", "floor"), [(False, 0.93), (True, 0.88)], ids=["short source", "long source"])
def test_a_harmful_edit_is_found(edits: ModuleType, long: bool, floor: float) -> None:
    tried, found = edits.rates(edits.HARMFUL, long=long)
    assert floor <= sum(found.values()) / sum(tried.values())
