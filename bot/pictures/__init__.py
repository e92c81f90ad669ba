"""Makes a fresh JPEG of any photo, in a process that may be killed: of the file stays nothing but what is seen."""

import asyncio
import json
import os
import sys
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from bot.errors import PictureNotOne, PictureTooLarge, PictureUnreadable, ResidentError

SECONDS = 15.0
"""How long one picture may take; a photo of a phone takes a third of a second."""

AT_ONCE = 2
"""How many are made at the same time; the others wait."""

REFUSALS: tuple[type[ResidentError], ...] = (PictureNotOne, PictureTooLarge, PictureUnreadable)
EXIT = 64
"""The process ends with this number plus the place of the refusal; with any other, it did not end by itself."""

_turns = WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore]()


@dataclass(frozen=True)
class Picture:
    """A JPEG of our own making, in RGB and the right way up."""

    content: bytes
    width: int
    height: int


async def clean(content: bytes) -> Picture:
    """The photo anew, without anything that came with it.

    Raises:
        PictureNotOne: it is no JPEG, PNG or WebP, whatever it is called.
        PictureTooLarge: it has more pixels than anybody can see.
        PictureUnreadable: it is broken, or made to take forever.
    """
    async with _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE)):
        made = await _made(content)
    head, _, jpeg = made.partition(b"\n")
    try:
        width, height = json.loads(head)
    except ValueError:
        raise PictureUnreadable from None
    return Picture(jpeg, width, height)


async def _made(content: bytes) -> bytes:
    """It is given no settings and no token, since it reads what strangers sent."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.pictures",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "LC_ALL": "C.UTF-8"},
    )
    try:
        made, _ = await asyncio.wait_for(process.communicate(content), SECONDS)
    except TimeoutError:
        raise PictureUnreadable from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        place = process.returncode - EXIT
        raise REFUSALS[place] if 0 <= place < len(REFUSALS) else PictureUnreadable
    return made
