from __future__ import annotations

import ast
from pathlib import Path

import pytest

import figurecheck

SOURCE = Path(figurecheck.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
#: Beyond this a module holds more than one subject.
LONGEST = 400


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_has_one_subject_and_says_which(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text))
    assert docstring
    assert len(text.splitlines()) <= LONGEST or "Generated" in docstring
    assert path.stem not in ("utils", "helpers", "common", "misc")


@pytest.mark.parametrize("path", [path for path in MODULES if path.name == "__init__.py"][1:], ids=name)
def test_a_package_only_names_what_it_offers(path: Path) -> None:
    kinds = {type(node) for node in ast.parse(path.read_text(encoding="utf-8")).body}
    assert kinds <= {ast.Expr, ast.Import, ast.ImportFrom, ast.Assign, ast.If}


def test_public_names_are_sorted_and_can_all_be_fetched() -> None:
    assert sorted(figurecheck.__all__) == figurecheck.__all__
    for each in figurecheck.__all__:
        assert getattr(figurecheck, each) is not None
        assert each in dir(figurecheck)


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        _ = figurecheck.chek


def test_the_package_is_marked_as_typed() -> None:
    assert (SOURCE / "py.typed").is_file()
