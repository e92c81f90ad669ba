"""Lokalråd without Telegram's screens and without the web: rules, storage, intake, delivery and the command line."""
