"""Rules that hold the figures of one text against each other; each module is one rule, found by its name."""
