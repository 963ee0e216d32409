from __future__ import annotations

import json
import subprocess
import sys

import pytest

PROGRAM = "import json, sys\n{}\nprint(json.dumps(sorted(sys.modules)))"
HEAVY = ("pint", "pydantic", "click", "figurecheck.reference", "figurecheck.languages", "figurecheck.model")


def loaded_by(statement: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(statement)], capture_output=True, check=True, encoding="utf-8"
    )
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("heavy", HEAVY)
def test_importing_figurecheck_loads_nothing_heavy(heavy: str) -> None:
    assert heavy not in loaded_by("import figurecheck")


def test_the_version_is_known_without_loading_anything() -> None:
    loaded = loaded_by("import figurecheck\nfigurecheck.__version__\ndir(figurecheck)")
    assert [] == [name for name in HEAVY if name in loaded]


def test_help_and_version_load_no_stage() -> None:
    program = (
        "from figurecheck.integrations import cli\nfor words in (['--version'], ['check', '--help']):\n"
        "    try: cli.main(words)\n    except SystemExit: pass"
    )
    loaded = loaded_by(program)
    assert [] == [name for name in ("pint", "pydantic", "figurecheck.pipeline") if name in loaded]


def test_checking_an_article_loads_no_pint() -> None:
    assert "pint" not in loaded_by("import figurecheck\nfigurecheck.check('The pier is 5 km long.')")
