"""Resume × Resume → differences: what one reading says and another does not.

Two uses: the two orders of one file (:func:`disagreements`), and a source with the file made from it.

>>> from profilelint.compare import compare, disagreements
"""

from __future__ import annotations

from profilelint.compare.differences import Difference, Status, compare
from profilelint.compare.readings import disagreements, stored

__all__ = ["Difference", "Status", "compare", "disagreements", "stored"]
