"""Stage 1: what the caller gave becomes a Document, with the way back kept exactly."""

from figurecheck.text.files import LARGEST, read_any, read_bytes, read_file

__all__ = ["LARGEST", "read_any", "read_bytes", "read_file"]
