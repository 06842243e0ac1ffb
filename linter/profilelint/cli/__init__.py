"""The command line: arguments → run → exit code. The only layer that prints, reads the clock and exits."""
