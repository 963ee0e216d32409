"""Rules that hold a figure against the reference; each module is one rule, found by its name in this folder."""
