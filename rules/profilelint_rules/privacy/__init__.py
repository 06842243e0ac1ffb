"""Rules of the family `privacy`."""
