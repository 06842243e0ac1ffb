"""Presets: the parameters that differ by country and purpose. The table stands in ``docs/presets.md``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """``max_pages`` is ``None`` without a limit; ``page_size`` is ``letter``, ``a4`` or empty; ``date_precision`` is
    the coarsest precision wanted (``month`` or ``year``); ``locale`` is the spelling and date order (``en-US``);
    ``region`` is the country assumed for phone numbers without a prefix; ``max_bytes`` is where a file gets too large
    for online forms; ``student`` tells whether education is expected first and a graduation date is asked for."""

    name: str
    max_pages: int | None = 1
    page_size: str = "letter"
    date_precision: str = "month"
    locale: str = "en-US"
    region: str = "US"
    max_bytes: int = 2_500_000
    student: bool = False


PRESETS: dict[str, Preset] = {
    preset.name: preset
    for preset in (
        Preset(name="us-student", student=True),
        Preset(name="us-experienced", max_pages=2),
        Preset(name="us-federal", max_pages=2, max_bytes=5_000_000),
        Preset(name="academic-cv", max_pages=None, page_size="", date_precision="year"),
        Preset(name="uk-cv", max_pages=2, page_size="a4", locale="en-GB", region="GB"),
        Preset(name="eu-cv", max_pages=2, page_size="a4", locale="en", region="DE"),
        Preset(name="de-lebenslauf", max_pages=2, page_size="a4", locale="de", region="DE"),
        Preset(name="ca", max_pages=2, locale="en-CA", region="CA"),
        Preset(name="au", max_pages=3, page_size="a4", locale="en-AU", region="AU"),
    )
}

DEFAULT_PRESET = "us-student"
