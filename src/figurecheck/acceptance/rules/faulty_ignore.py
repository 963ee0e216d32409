"""A note to figurecheck that can't be followed.

## What it checks
A note begins with `ignore` or `ignore-file` (in Arabic `تجاهل` or `تجاهل-الملف`), names at least one rule that exists,
and gives a reason after `--`.

## Why it matters
A note that is not followed looks as if somebody had looked into the figure, and the reason is what the next editor
has to go by.

## Limits
What is merely near such a note, `figurecheck` without a colon say, is text like any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figurecheck.model import Severity

CODE = "FC002"
RULE = "faulty-ignore"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"
