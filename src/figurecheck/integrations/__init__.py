"""Where figurecheck meets other programs: the command line, and each further system in its own file."""
