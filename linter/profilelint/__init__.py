"""profilelint: a linter for resumes and job-search profiles."""

__version__ = "0.1.0"
