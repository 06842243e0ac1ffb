"""How a text file's bytes were decoded, so that a changed text becomes bytes in the same way."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from profilelint.fix.sources import CannotWriteError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CODECS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252", "mac-roman", "latin-1")


class Encoding(NamedTuple):
    """A byte order mark (may be empty) and the codec of what follows."""

    mark: bytes
    codec: str

    def encode(self, text: str) -> bytes:
        """The bytes of a text.

        Raises:
            CannotWriteError: the codec has no code for one of its signs.
        """
        try:
            return self.mark + text.encode(self.codec)
        except UnicodeEncodeError:
            raise CannotWriteError("the file's encoding lacks a sign of it; save the file as UTF-8") from None


def encoding_of(data: bytes, raw: str) -> Encoding | None:
    """The encoding in which ``raw`` is exactly ``data``; ``None`` where there is none (bytes that are no text)."""
    mark = next((mark for mark, _ in _MARKS if data.startswith(mark)), b"")
    for name in (name for sign, name in _MARKS if sign == mark) if mark else _CODECS:
        try:
            if mark + raw.encode(name) == data:
                return Encoding(mark, name)
        except UnicodeEncodeError:
            continue
    return None
