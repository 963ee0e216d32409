from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from figurecheck import pipeline
from figurecheck.integrations.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

CLEAN = "The council met on Tuesday.\n"


def test_a_fault_of_ours_on_one_file_does_not_cost_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    check = pipeline.check

    def fail_on_b(document: Any, **settings: Any) -> Any:
        if document.name.endswith("b.txt"):
            raise KeyError("a fault")
        return check(document, **settings)

    monkeypatch.setattr(pipeline, "check", fail_on_b)
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for file in files:
        file.write_text(CLEAN)
    with pytest.raises(SystemExit) as ended:
        main([*map(str, files), "--format", "json"])
    out, err = capfd.readouterr()
    assert 2 == ended.value.code
    assert [str(files[0]), str(files[2])] == [each["id"] for each in json.loads(out)]
    assert 1 == err.count("\n")
    assert (
        f"figurecheck: [FCE901] {files[1]}: figurecheck failed on this text: KeyError: 'a fault' (test_cli_faults.py:"
        in err
    )


def test_standard_input_is_called_and_read_as_its_name_says(figurecheck: Callable[..., Any]) -> None:
    page = b"# Storm\n\n**12** mm [fell](http://example.org/2019)."
    ended = figurecheck("-", "--stdin-filename", "desk/draft.md", "--format", "json", stdin=page)
    assert ["12** mm"] == [each["text"] for each in json.loads(ended.out)["quantities"]]
    assert "desk/draft.md" == figurecheck("-", "--stdin-filename", "desk/draft.md", stdin=page).out.splitlines()[0]
    assert "FCE103" in figurecheck("-", "--stdin-filename", "draft.docx", stdin=page).err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("-", "--watch"), "--watch: standard input cannot be watched"),
        (("--jsonl", "--since", "HEAD"), "--since: a batch has no files"),
        (("a.txt", "--stdin-filename", "b.md"), "--stdin-filename: standard input is not read"),
        (("a.txt", "--baseline", "k", "--update-baseline", "--since", "HEAD"), "--update-baseline: a baseline holds"),
    ],
)
def test_options_that_contradict_one_another(
    figurecheck: Callable[..., Any], words: tuple[str, ...], told: str
) -> None:
    ended = figurecheck(*words, stdin=b"")
    assert (2, "") == (ended.status, ended.out)
    assert f"[FCE314] {told}" in ended.err


def test_a_batch_follows_the_configuration_and_notes(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "figurecheck.toml").write_text("severity = {FC101 = 'note'}")
    wrong = "Its workforce tripled from 1,200 to 2,400."
    texts = [wrong, f"{wrong} [figurecheck: ignore FC101 -- as filed]"]
    lines = "\n".join(json.dumps({"id": number, "text": text}) for number, text in enumerate(texts)).encode()
    ended = figurecheck("check", "--jsonl", "--config", tmp_path / "figurecheck.toml", stdin=lines)
    first, second = map(json.loads, ended.out.splitlines())
    assert (0, ["note"]) == (ended.status, [finding["severity"] for finding in first["findings"]])
    assert ([], ["as filed"]) == (second["findings"], [each["reason"] for each in second["accepted"]])
