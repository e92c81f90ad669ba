"""Telegram to inbox: raw updates are stored, then confirmed, then handled, oldest first in each chat."""
