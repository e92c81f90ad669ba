"""The bot that Lokalråd is measured against: python-telegram-bot as its users begin, with its default client."""

import sys

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say it back."""
    if update.effective_message is not None:
        await update.effective_message.reply_text(update.effective_message.text or "?")


def main(api_url: str, token: str) -> None:
    """Updates side by side, nothing stored: the most that the default client gives."""
    builder = ApplicationBuilder().token(token).base_url(f"{api_url}/bot").concurrent_updates(True)
    application = builder.build()
    application.add_handler(MessageHandler(filters.ALL, echo))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:3])
