"""Rules of the family `layout`."""
