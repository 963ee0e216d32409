"""``python -m figurecheck`` is the command ``figurecheck``."""

from figurecheck.integrations.cli import main

if __name__ == "__main__":
    main()
