"""The words that tie figures to one another, one file a language: ``<code>/relations.toml``.

Each table is one kind of tie or a list that several share; each key is a list of words and phrases. A verb with a tilde
behind it ("approve~", "يؤيد~") stands for all its forms. A new list needs no code here: a finder asks for "table.key".
"""

from __future__ import annotations

import functools

from figurecheck.languages.inflection import expand
from figurecheck.languages.word_files import as_words, list_languages, place_of, read_file

_FILE = "relations.toml"


@functools.cache
def load_relation_words(language: str) -> dict[str, tuple[str, ...]]:
    """Load the lists of one language by "table.key"; a language without the file has none.

    >>> "rose" in load_relation_words("en")["move.up"]
    True

    Raises:
        LanguagePackError: the file is not TOML, or a list holds anything but strings.
    """
    if language not in list_languages(_FILE):
        return {}
    place = place_of(language, _FILE)
    return {
        f"{table}.{key}": tuple(
            dict.fromkeys(form for word in as_words(words, f"{place}: {table}.{key}") for form in expand(word))
        )
        for table, lists in read_file(language, _FILE).items()
        for key, words in lists.items()
    }
