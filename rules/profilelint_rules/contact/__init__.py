"""Rules of the family `contact`."""
