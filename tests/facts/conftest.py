from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

DAM = {"entity_id": "high-dam", "type": "facility", "label_en": "Aswan High Dam", "label_ar": "السد العالي"}
MINISTRY = {
    "source_id": "ministry", "publisher": "Ministry of Water", "title": "High Dam", "licence": "link-only",
    "tier": "primary", "language": "ar",
}  # fmt: skip
POWER = {
    "fact_id": "dam.power", "entity_id": "high-dam", "property": "power_capacity", "value_type": "quantity",
    "comparator": "eq", "value": "2100", "unit": "MW", "kind": "spec", "status": "active", "sources": "ministry",
    "confirmed_here": "paraphrase", "checked_on": "2026-01-31",
}  # fmt: skip


def _find_server() -> Path:
    """The folder of PostgreSQL's own programs; Debian keeps them out of PATH."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    assert folders, "install PostgreSQL (bash .ci/setup-slow): this test needs a real server"
    return folders[-1]


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a database on a PostgreSQL server that runs only for these tests."""
    programs = _find_server()
    # The server refuses to run as root, and a socket's path may not be long.
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o777)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        data = folder / "data"
        run = {"check": True, "capture_output": True, "cwd": folder}
        subprocess.run([*as_user, programs / "initdb", "-D", data, "-U", "desk", "-A", "trust", "-N"], **run)
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
        log = folder / "log"
        subprocess.run([*as_user, programs / "pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start"], **run)
        try:
            yield f"postgresql://desk@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*as_user, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **run)
