"""The engine's own rules: reserved names that no preset switches off."""
