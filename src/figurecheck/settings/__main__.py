"""``python -m figurecheck.settings`` writes docs/schema/config.schema.json."""

from figurecheck.settings.schema import FILE, as_file

if __name__ == "__main__":
    FILE.write_text(as_file(), encoding="utf-8")
