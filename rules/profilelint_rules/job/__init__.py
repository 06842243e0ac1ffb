"""Rules of the family `job`."""
