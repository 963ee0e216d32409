"""The exit statuses of the command."""

from __future__ import annotations

CLEAN, FINDINGS, UNUSABLE = 0, 1, 2
#: What a shell reports for a program that was writing when its reader went away.
READER_GONE = 141
INTERRUPTED = 130
