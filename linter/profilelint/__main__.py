"""``python -m profilelint``."""

from profilelint.cli.main import main

main()
