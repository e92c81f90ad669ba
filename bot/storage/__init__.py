"""Rows and domain objects, each made into the other; functions that take a transaction and never commit."""
