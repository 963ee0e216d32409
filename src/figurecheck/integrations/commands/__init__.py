"""The commands, one file each, found by name: ``command`` in ``<name>.py`` is ``figurecheck <name>``."""
