"""Rules of the family `profile`."""
