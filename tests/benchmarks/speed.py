"""How fast figurecheck reads, beside quantulum3, on the same documents, in turn.

    python -m tests.benchmarks.speed [--rounds 5] [--no-peer] [--megabytes 10]

Prints the ratio on natural English of about 3 KB a document, the growth from 100 KB to 10 MB, twenty hostile inputs and
the memory of a quantity. quantulum3 is installed into an environment of its own, beside the temporary files of this
machine. Times are CPU times of a process; on a busy machine only the ratios mean something.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
PEER = "quantulum3==0.10.0"
PEER_FOLDER = Path(tempfile.gettempdir()) / "figurecheck-benchmark-peer"
DOCUMENT = 3000
DOCUMENTS = 40

#: Twenty inputs that break readers whose time is not linear.
HOSTILE = {
    "digits": "7", "commas": ",", "lists of ones": "1,", "money signs": "$", "hyphens": "1-", "number words": "one ",
    "magnitudes": "million ", "hyphened tens": "twenty-", "brackets": "(", "numbers in brackets": "((1))",
    "Arabic magnitudes": "مليون ", "Arabic joiners": "و", "right-to-left marks": "1\u200f", "emoji": "😀",
    "combining marks": "e\u0301", "one-letter units": "1 m ", "rates of rates": "1 km per km ", "ranges": "from 1 to ",
    "hedges": "about 1 ", "lone surrogates": "1\ud800",
}  # fmt: skip

_TIMER = """
import json, sys, time
{load}
documents = json.load(sys.stdin)
for document in documents[:2]:
    read(document)
times = []
for _ in range({rounds}):
    start = time.process_time()
    found = sum(len(read(document)) for document in documents)
    times.append(time.process_time() - start)
print(json.dumps([min(times), found]))
"""
_OURS = "import figurecheck\nread = figurecheck.parse"
_THEIRS = "from quantulum3 import parser\nread = parser.parse"


def natural_documents(count: int = DOCUMENTS) -> list[str]:
    """Documents of about 3 KB, each another selection of the paragraphs of a local newspaper."""
    paragraphs = (Path(__file__).with_name("prose.txt")).read_text(encoding="utf-8").strip().split("\n\n")
    chooser = random.Random(count)
    documents: list[str] = []
    for _ in range(count):
        chosen = chooser.sample(paragraphs, len(paragraphs))
        while sum(map(len, chosen)) > DOCUMENT:
            chosen.pop()
        documents.append("\n\n".join(chosen))
    return documents


def peer_python() -> Path:
    """The interpreter that has quantulum3, installed on the first call."""
    python = PEER_FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(PEER_FOLDER, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", PEER], check=True)
    return python


def time_reader(python: Path | str, load: str, documents: list[str], rounds: int) -> tuple[float, int]:
    """CPU seconds and figures found, by a fresh process that has loaded everything before the clock starts."""
    program = _TIMER.format(load=load, rounds=rounds)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")} if load is _OURS else {**os.environ, "PYTHONPATH": ""}
    run = subprocess.run(
        [python, "-c", program],
        input=json.dumps(documents),
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    seconds, found = json.loads(run.stdout)
    return seconds, found


def compare(rounds: int, *, peer: bool) -> None:
    """Both readers in turn on the same documents."""
    documents = natural_documents()
    size = sum(map(len, documents))
    ours: list[float] = []
    theirs: list[float] = []
    found = found_there = 0
    for _ in range(rounds):
        seconds, found = time_reader(sys.executable, _OURS, documents, 3)
        ours.append(size / seconds)
        if peer:
            seconds, found_there = time_reader(peer_python(), _THEIRS, documents[:4], 1)
            theirs.append(sum(map(len, documents[:4])) / seconds)
    print(f"natural English: {len(documents)} documents of {size // len(documents)} characters")
    rate = statistics.median(ours)
    print(f"  figurecheck  {rate / 1e3:8.0f} KB/s  {found / size * 1e3:.1f} figures a KB")
    if theirs:
        other = statistics.median(theirs)
        share = found_there / sum(map(len, documents[:4])) * 1e3
        print(f"  quantulum3   {other / 1e3:8.1f} KB/s  {share:.1f} figures a KB\n  ratio        {rate / other:8.0f} x")


def growth(megabytes: int) -> None:
    """The same text ten and a hundred times as long."""
    import figurecheck

    text = "\n".join(natural_documents())
    print("growth (one document)")
    for size in (100_000, 1_000_000, 10_000_000):
        if size > megabytes * 1_000_000:
            break
        document = (text * (size // len(text) + 1))[:size]
        gc.collect()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.process_time()
        found = figurecheck.parse(document)
        seconds = time.process_time() - start
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
        print(f"  {size:>10,} characters {seconds:7.2f} s {size / seconds / 1e3:7.0f} KB/s {len(found):>8,} figures"
              f" {grown / max(1, len(found)):7.0f} bytes of peak memory each")  # fmt: skip


def hostile(size: int = 50_000) -> None:
    """Each hostile input twice, the second four times as long: 4 is linear, 16 quadratic."""
    import figurecheck

    print(f"hostile inputs of {size:,} and {4 * size:,} characters (4 is linear)")
    for name, unit in HOSTILE.items():
        times: list[float] = []
        for length in (size, 4 * size):
            text = unit * (length // len(unit))
            start = time.process_time()
            figurecheck.parse(text)
            times.append(time.process_time() - start)
        print(
            f"  {name:22} {times[1]:6.2f} s {4 * size / max(times[1], 1e-6) / 1e3:8.0f} KB/s"
            f"  x{times[1] / max(times[0], 1e-3):.1f}"
        )


def main() -> None:
    """Run what the command line asks for."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--megabytes", type=int, default=10)
    arguments.add_argument("--no-peer", action="store_true")
    chosen = arguments.parse_args()
    compare(chosen.rounds, peer=not chosen.no_peer)
    growth(chosen.megabytes)
    hostile()


if __name__ == "__main__":
    main()
