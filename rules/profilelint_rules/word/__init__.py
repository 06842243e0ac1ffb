"""Rules of the family `word`."""
