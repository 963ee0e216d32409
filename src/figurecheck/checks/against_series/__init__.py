"""Rules that hold a text against statistical series, one file a rule."""
