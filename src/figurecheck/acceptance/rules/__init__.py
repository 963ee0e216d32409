"""Rules about the notes that stand in articles; each module is one rule, found by its name in this folder."""
