"""The page in a real Chromium: read, walked through by keyboard, printed, and checked by axe."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import figurecheck
from figurecheck.reports import Options, Result, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = [pytest.mark.slow, pytest.mark.browser]

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert path is not None, "no chromium on this machine: run .ci/setup-browser"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def axe() -> str:
    found = importlib.util.find_spec("axe_playwright_python")
    assert found is not None and found.origin is not None
    return Path(found.origin).with_name("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """The page of articles as a file's address."""
    results = {}
    for path in sorted(ARTICLES.glob("*.*")):
        document = figurecheck.read(path)
        results[path.name] = Result(path.name, document, figurecheck.check(document))
    folder = tmp_path_factory.mktemp("pages")

    def write(*names: str) -> str:
        page = folder / f"{'+'.join(names)}.html"
        page.write_text(load("html").render([results[name] for name in names], Options(several=len(names) > 1)))
        return page.as_uri()

    return write


PAGES = [
    ("xai-colossus.en.txt",), ("xai-colossus.ar.txt",), ("xai-colossus.ar.html",),
    ("xai-colossus.en.md", "xai-colossus.ar.md", "xai-colossus.en.html"),
]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("names", PAGES, ids="+".join)
def test_axe_finds_no_violation(
    chromium: Any, axe: str, written: Callable[..., str], names: tuple[str, ...], scheme: str
) -> None:
    context = chromium.new_context(color_scheme=scheme, bypass_csp=True)  # the page lets no script run, axe's neither
    page = context.new_page()
    page.goto(written(*names))
    page.evaluate(axe)
    found = page.evaluate("axe.run()")
    context.close()
    assert found["passes"]
    assert [] == [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]]


def test_the_page_makes_no_request_and_no_error(chromium: Any, written: Callable[..., str]) -> None:
    page = chromium.new_page()
    requests: list[str] = []
    messages: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(message.text))
    address = written("xai-colossus.en.md")
    page.goto(address)
    page.close()
    assert [address] == requests
    assert [] == messages


@pytest.mark.parametrize("name", ["xai-colossus.en.txt", "xai-colossus.ar.txt"])
def test_the_keyboard_leads_from_the_skip_link_to_the_findings_and_from_a_figure_to_its_card_and_back(
    chromium: Any, written: Callable[..., str], name: str
) -> None:
    page = chromium.new_page()
    page.goto(written(name))
    page.keyboard.press("Tab")
    assert "skip" == page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    assert "a1-findings" == page.evaluate("document.activeElement.id")
    page.keyboard.press("Tab")
    assert "#a1-f" == page.evaluate("document.activeElement.getAttribute('href').slice(0, 5)")
    page.keyboard.press("Enter")
    figure = page.evaluate("document.activeElement.id")
    assert page.evaluate("document.querySelector(':target').id") == figure
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.contains(document.querySelector(':target'))")
    assert page.locator(f".card:target a[href='#{figure}']").is_visible()
    page.close()


@pytest.mark.parametrize("name", ["xai-colossus.en.txt", "xai-colossus.ar.txt"])
def test_a_card_stands_in_sight_beside_its_figure(chromium: Any, written: Callable[..., str], name: str) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(written(name))
    page.locator(".text a.figure").last.click()
    card, text = page.locator(".card:target").bounding_box(), page.locator(".text").bounding_box()
    page.close()
    assert 0 <= card["y"] < 900
    right_to_left = ".ar." in name
    assert right_to_left == (card["x"] < text["x"])


def test_an_arabic_line_is_laid_out_from_the_right_and_its_figure_in_one_piece(
    chromium: Any, written: Callable[..., str]
) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(written("xai-colossus.ar.txt"))
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.text a.figure mark')].map(mark => [
            mark.textContent, mark.getClientRects().length, getComputedStyle(mark.closest('p, h4')).direction])"""
    )
    page.close()
    assert wide
    assert {"rtl"} == {direction for _, _, direction in wide}
    # More rectangles than the two of a figure that a line end divides would mean that its parts stand apart.
    assert all(pieces <= 2 for _, pieces, _ in wide), wide


def test_a_narrow_screen_needs_no_sideways_scrolling(chromium: Any, written: Callable[..., str]) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    for names in PAGES:
        page.goto(written(*names))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), names
    page.close()


def test_the_page_can_be_printed_with_every_card(chromium: Any, written: Callable[..., str]) -> None:
    page = chromium.new_page()
    page.goto(written("xai-colossus.ar.txt"))
    page.emulate_media(media="print")
    heights = page.evaluate("() => { const cards = document.querySelector('.cards');"
                            " return [cards.scrollHeight, cards.clientHeight]; }")  # fmt: skip
    assert heights[0] <= heights[1] + 1
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.close()
