"""Backups: all of the database as it stood at one moment, in a file that either database can be made from."""
