"""The pytest plugin, off unless it is asked for; ``hooks`` is what pytest loads, and loads nothing else before."""
