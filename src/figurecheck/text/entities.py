"""Character references of HTML and Markdown: ``&nbsp;``, ``&#1632;``, ``&frac12``."""

from __future__ import annotations

import html.entities
import re

ENTITY = re.compile(r"&(?:#[0-9]++;?|#[xX][0-9A-Fa-f]++;?|[A-Za-z][A-Za-z0-9]{0,31}+;?)")

_LONGEST_CODE = 8  # digits of the longest code point, with room for a zero or two; int() refuses megabytes of them
_LONGEST_BARE_NAME = 6  # 'frac12', of the names that may stand without a semicolon
_WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"  # &#133; is what word processors wrote


def decode_entity(reference: str) -> tuple[str, int]:
    r"""Decode a character reference that ``ENTITY`` matched.

    >>> decode_entity("&nbsp;")
    ('\xa0', 6)
    >>> decode_entity("&#1632;")
    ('٠', 7)
    >>> decode_entity("&copy2024")
    ('©', 5)
    >>> decode_entity("&figure;")
    ('', 0)

    Args:
        reference: the ampersand, the name or number, and the semicolon if there is one.

    Returns:
        What it stands for and how many characters of ``reference`` it takes; ``("", 0)`` when it means nothing.
    """
    if reference[1] == "#":
        decoded = _decode_number(reference[2:].rstrip(";"))
        return (decoded, len(reference)) if decoded else ("", 0)
    name = reference[1:]
    if name in html.entities.html5 and name.endswith(";"):
        return html.entities.html5[name], len(reference)
    for length in range(min(len(name), _LONGEST_BARE_NAME), 1, -1):
        decoded = html.entities.html5.get(name[:length])
        if decoded is not None:
            return decoded, length + 1
    return "", 0


def _decode_number(digits: str) -> str:
    is_hexadecimal = digits[0] in "xX"
    digits = digits.lstrip("xX").lstrip("0")
    code = int(digits or "0", 16 if is_hexadecimal else 10) if len(digits) <= _LONGEST_CODE else -1
    if 0x80 <= code <= 0x9F:
        return _WINDOWS_1252[code - 0x80]
    if code <= 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if code < 0x20 and not chr(code).isspace():
        return ""  # 'R&#1,200' is no control character followed by ',200'
    return chr(code)
