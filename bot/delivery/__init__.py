"""To Telegram: how requests travel, and what its errors mean."""
