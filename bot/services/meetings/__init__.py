"""Open meetings: planned by one and approved by another, followed by residents, told of in time, and after."""

from bot.services.meetings.agenda import Agenda
from bot.services.meetings.deciding import Deciding, Preview
from bot.services.meetings.following import Meetings, Seen
from bot.services.meetings.planning import Attendance, Planning
from bot.services.meetings.reminding import Reminding
from bot.services.meetings.spreading import Spreading
from bot.storage import inbox

__all__ = ["Agenda", "Attendance", "Meetings", "Planner", "Preview", "Seen", "Timekeeper"]


class Planner(Planning, Deciding):
    """All that staff do with meetings."""


class Timekeeper(Reminding, Spreading):
    """What happens because the clock goes on."""

    async def beat(self) -> None:
        """Note that all of it was looked at. Raises DatabaseAway."""
        async with self._db.transaction() as tx:
            await inbox.beat(tx, "tick", now=self._clock())
