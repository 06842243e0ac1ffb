"""Rules of the family `skill`."""
