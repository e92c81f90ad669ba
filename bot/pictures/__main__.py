"""The process in which one picture is drawn: the file on standard input, its size and a JPEG on standard output."""

import json
import os
import resource
import sys

from bot.errors import PictureUnreadable, ResidentError
from bot.pictures import EXIT, REFUSALS
from bot.pictures.drawing import draw

ROOM = 1 << 30
"""Bytes of memory; what needs more is no photo."""

SECONDS = 10
"""Of work; nobody else's waiting counts."""


def main() -> int:
    """Exit code 0, or EXIT and the place of the refusal."""
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    os.nice(5)  # whoever waits for an answer comes first
    try:
        jpeg, size = draw(sys.stdin.buffer.read())
    except ResidentError as refusal:
        return EXIT + REFUSALS.index(type(refusal))
    except MemoryError:
        return EXIT + REFUSALS.index(PictureUnreadable)
    sys.stdout.buffer.write(json.dumps(size).encode() + b"\n" + jpeg)
    return 0


if __name__ == "__main__":
    sys.exit(main())
