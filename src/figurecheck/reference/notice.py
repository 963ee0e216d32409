"""What the project owes to others for the data that it ships, from the manifests of its packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reference.packs import find_pack, read_pack, shipped_names

if TYPE_CHECKING:
    from figurecheck.reference.packs import Pack

HEAD = """# Notice

The reference packs that ship with figurecheck hold facts from the sources below. Each pack's `sources.csv` names the
page behind every row; `link-only` there means that a page is cited, and at most one sentence of it quoted.

This page is made from the packs' manifests by `python -m figurecheck.reference notice`.
"""


def write_notice() -> str:
    """The text of ``docs/NOTICE.md``."""
    return HEAD + "".join(_write_pack(read_pack(find_pack(name))) for name in shipped_names())


def _write_pack(pack: Pack) -> str:
    manifest = pack.manifest
    licences = "; ".join(f"{entry['name']} ({entry['title']})" for entry in manifest.get("licenses", []))
    lines = [f"\n## {pack.name} {manifest['version']}, as of {manifest['as_of']}\n", f"{manifest['title']}.  "]
    lines.append(f"Licence: {licences}.\n")
    for source in manifest.get("sources", []):
        lines.append(
            f"- {source['title']}, {source['licence']}, <{source['path']}>: `{source['file']}`, "
            f"retrieved {source['retrieved']}, sha256 `{source['sha256']}`"
        )
    tally: dict[str, int] = {}
    for row in pack.resources["sources"]:
        tally[row.cells["licence"]] = tally.get(row.cells["licence"], 0) + 1
    shares = ", ".join(f"{licence} {count}" for licence, count in sorted(tally.items()))
    return "\n".join([*lines, f"\nSources by licence: {shares}."]) + "\n"
