"""PDF objects, matrices and boxes: the small tools that the other PDF modules share."""

from __future__ import annotations

import math
from typing import Any

from profilelint.model.place import BBox

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE = BBox(-1e9, -1e9, 1e9, 1e9)


class OutOfTime(Exception):
    """The deadline passed."""


def guarded(get: Any, default: Any) -> Any:
    """What ``get`` returns, or the default where a damaged part of the file makes it raise."""
    try:
        return get()
    except OutOfTime:
        raise
    except Exception:
        return default


def number(value: Any, default: float = 0.0) -> float:
    value = value.get_object() if hasattr(value, "get_object") else value
    if isinstance(value, (int, float)) and math.isfinite(value) and abs(value) < 1e9:
        return float(value)
    return default


def array(value: Any) -> list[Any]:
    value = value.get_object() if hasattr(value, "get_object") else value
    return value if isinstance(value, list) else []


def dictionary(value: Any) -> Any:
    value = value.get_object() if hasattr(value, "get_object") else value
    return value if isinstance(value, dict) else {}


def string(value: Any) -> str:
    value = value.get_object() if hasattr(value, "get_object") else value
    if isinstance(value, bytes):
        codec = "utf-16" if value[:2] in (b"\xfe\xff", b"\xff\xfe") else "latin-1"
        return value.decode(codec, "replace")
    return str(value)


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that applies ``first`` and then ``second``."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def box_of(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> BBox:
    """The upright box around a rectangle after ``matrix``."""
    a, b, c, d, e, f = matrix
    xs = (a * x0 + c * y0 + e, a * x1 + c * y0 + e, a * x0 + c * y1 + e, a * x1 + c * y1 + e)
    ys = (b * x0 + d * y0 + f, b * x1 + d * y0 + f, b * x0 + d * y1 + f, b * x1 + d * y1 + f)
    return BBox(min(xs), min(ys), max(xs), max(ys))


def common(first: BBox, second: BBox) -> BBox:
    """The box that both share; inside out where they share nothing."""
    return BBox(max(first.x0, second.x0), max(first.y0, second.y0), min(first.x1, second.x1), min(first.y1, second.y1))


def matrix_of(args: Any) -> Matrix:
    a, b, c, d, e, f = (float(x) for x in args[:6])
    return (a, b, c, d, e, f)


def rectangle(raw: Any) -> BBox | None:
    values = [float(value) for value in raw]
    if len(values) != 4 or not all(abs(value) < 1e6 for value in values):
        return None
    x0, x1 = sorted((values[0], values[2]))
    y0, y1 = sorted((values[1], values[3]))
    return BBox(x0, y0, x1, y1) if x1 - x0 > 1 and y1 - y0 > 1 else None


def clipped(box: BBox, frame: BBox) -> BBox:
    x0, y0 = min(max(box.x0, 0.0), frame.x1), min(max(box.y0, 0.0), frame.y1)
    return BBox(x0, y0, min(max(box.x1, x0), frame.x1), min(max(box.y1, y0), frame.y1))
