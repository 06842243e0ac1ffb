"""Writers: pure functions from a report to text. One file a format; ``rows.py`` is what they share."""
