"""Rules of the family `education`."""
