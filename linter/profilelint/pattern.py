"""Regular expressions that are compiled when they are first used: hundreds of them at import cost more than a run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    lazy = re.compile
else:

    class lazy:
        """Like :func:`re.compile`, but nothing is compiled before a method or attribute is asked for.

        The methods that are used then stand on the object itself, so that later calls cost nothing more.
        """

        def __init__(self, pattern: str, flags: int = 0) -> None:
            self._source = (pattern, flags)

        def __getattr__(self, name: str) -> Any:
            found = getattr(re.compile(*self._source), name)
            setattr(self, name, found)
            return found
