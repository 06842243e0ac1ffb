"""What to do next, after a rejection: a short plan drawn from findings and from what postings ask."""
