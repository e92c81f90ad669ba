"""A Telegram for one machine: people, chats and the Bot API, with no network behind them."""
