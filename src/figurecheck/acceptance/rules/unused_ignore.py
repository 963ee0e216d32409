"""A note that ignores a finding which is not there.

## What it checks
Every note `figurecheck: ignore` of the article: each rule that it names must have a finding where the note stands.

## Why it matters
The text changed, or the rule learnt better; a note that is left behind would hide the next finding.

## Limits
A rule that does not run under the settings in force is not called unused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figurecheck.model import Severity

CODE = "FC001"
RULE = "unused-ignore"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"
