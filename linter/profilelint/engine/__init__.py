"""The engine: the rule contract, the registry, configuration, selection, suppression and the run. It knows no rule."""
