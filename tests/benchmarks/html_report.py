"""Sizes and times of the HTML report for 1, 50 and 500 articles.

``python tests/benchmarks/html_report.py`` prints a table. The articles are those in ``fixtures/``, in turn, and are
checked before the clock starts. With ``--browser`` the page is opened in Chromium, too.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import statistics
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

import figurecheck
from figurecheck.reports import Options, Result, load

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
COUNTS = (1, 50, 500)
RUNS = 3


def check_articles() -> list[Result]:
    """Every example article with its report."""
    found: list[Result] = []
    for path in sorted(ARTICLES.iterdir()):
        document = figurecheck.read(path)
        found.append(Result(path.name, document, figurecheck.check(document)))
    return found


def opened(page: Path) -> float:
    """Seconds until Chromium has loaded the page and drawn it."""
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        start = time.perf_counter()
        tab.goto(page.as_uri())
        tab.screenshot()
        taken = time.perf_counter() - start
        browser.close()
    return taken


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--browser", action="store_true", help="open each page in Chromium and time that, too")
    browser = parser.parse_args().browser
    results = check_articles()
    render = load("html").render
    render(results[:1], Options())  # the template is compiled once in a run
    print("articles   size     gzip     writing" + ("   opening" if browser else ""))
    for count in COUNTS:
        turns = enumerate(islice(cycle(results), count))
        shown = [result._replace(name=f"{number}/{result.name}") for number, result in turns]
        times: list[float] = []
        page = ""
        for _ in range(RUNS):
            start = time.perf_counter()
            page = render(shown, Options(several=count > 1))
            times.append(time.perf_counter() - start)
        data = page.encode("utf-8")
        sizes = " ".join(f"{len(each) / 1e6:5.2f} MB" for each in (data, gzip.compress(data)))
        line = f"{count:8} {sizes} {statistics.median(times):7.3f} s"
        if browser:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "report.html"
                path.write_bytes(data)
                line += f" {opened(path):7.3f} s"
        print(line)


if __name__ == "__main__":
    main()
