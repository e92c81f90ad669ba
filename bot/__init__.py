"""Lokalråd without Telegram's screens and without the web: rules, storage, intake, delivery and the command line."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")  # before telegram is imported: spans are timedeltas, without a warning
os.environ.setdefault(
    "OPENBLAS_NUM_THREADS", "1"
)  # before numpy is: its threads wait on each other on a busy machine
