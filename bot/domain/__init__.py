"""Pure rules: frozen dataclasses and enums, without I/O, without the database, without Telegram."""
