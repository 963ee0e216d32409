"""What a newsroom sets once: ``[tool.figurecheck]`` in pyproject.toml, or figurecheck.toml."""

from figurecheck.settings.configuration import Configuration
from figurecheck.settings.profile import Profile
from figurecheck.settings.reading import find, read
from figurecheck.settings.selection import choose_rules

__all__ = ["Configuration", "Profile", "choose_rules", "find", "read"]
