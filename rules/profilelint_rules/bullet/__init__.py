"""Rules of the family `bullet`."""
