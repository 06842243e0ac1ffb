"""``python -m profilelint``."""

from profilelint.cli.main import main

if __name__ == "__main__":
    main()
