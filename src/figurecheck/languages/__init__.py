"""Words of each language as data, and the functions that load them."""
