"""Writers of ``profilelint match``. ``words.py`` says each item in words, ``view.py`` is what every format prints."""
