"""Rules of the family `date`."""
