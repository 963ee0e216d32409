"""Figures against the texts that the article was written from, one file a rule."""
