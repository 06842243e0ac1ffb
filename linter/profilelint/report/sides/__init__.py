"""``profilelint compare``: a resume beside profiles, for people and for programs."""
