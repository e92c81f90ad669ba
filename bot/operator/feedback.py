"""`lokalraad feedback prune`: finished henvendelser that were kept long enough are forgotten, or counted first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot import clock
from bot.content import Content, load_content
from bot.errors import UsageError
from bot.operator.opening import opened
from bot.services.feedback import Minder
from bot.texts import load_texts
from handlers.feedback.voice import CasesVoice

ACTIONS = ("prune",)


class NoMail:
    """At the command line nothing is delivered; whatever runs the bot does that."""

    def wake(self) -> None:
        return


async def feedback(action: str, *, dry_run: bool) -> int:
    """Raises UsageError, NothingThere."""
    if action not in ACTIONS:
        raise UsageError(f"{action!r} is none of {', '.join(ACTIONS)}")
    async with opened() as (settings, db, sealer):
        content = load_content(settings.content)
        voice = CasesVoice(load_texts(settings.content / "texts"), content)
        minder = Minder(db, sealer, clock.now, NoMail(), voice, content.feedback)
        counted = await minder.over()
        gone = dict[str, int]()
        while not dry_run and (more := await minder.prune()):
            gone = {kind: gone.get(kind, 0) + more.get(kind, 0) for kind in {**gone, **more}}
    print("\n".join(_told(content, counted if dry_run else gone, dry_run=dry_run)))
    return 0


def _told(content: Content, counted: Mapping[str, int], *, dry_run: bool) -> Iterator[str]:
    """One line for each kind there is something to tell of."""
    if not counted:
        yield "nothing has been kept long enough"
    for slug, count in sorted(counted.items()):
        kind = content.feedback.kind(slug)
        kept = f" (kept for {kind.keep_days} days after the last answer)" if kind else ""
        yield f"{slug}: {count} {'would be forgotten' if dry_run else 'forgotten'}{kept}"
