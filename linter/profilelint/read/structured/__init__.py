"""Resumes kept as data: JSON and YAML in several vocabularies. Nodes with places, then lines and a tree of leaves."""
