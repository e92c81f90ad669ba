"""What tests of staff begin with: the services without a Telegram, and people who accepted the notice."""

from dataclasses import dataclass, field

from bot.clock import Clock
from bot.domain.people import Guest, Resident
from bot.domain.staff import Operator, Partner, Post, Role
from bot.sealing import Sealer
from bot.services.herald import Herald
from bot.services.invitations import Invitations
from bot.services.people import People
from bot.services.staff import Staff
from bot.storage.database import Database
from tests.known import content, texts

TEXTS = texts()
COUNCILS = content().councils


def post(council: str = "ishoj", role: Role = Role.ANNOUNCER, partner: Partner = Partner.POLICE) -> Post:
    return Post(council, partner, role)


@dataclass
class Mailbox:
    """Stands where the postman does."""

    woken: int = 0

    def wake(self) -> None:
        self.woken += 1


@dataclass
class Staffing:
    """Both services on one database."""

    db: Database
    sealer: Sealer
    clock: Clock
    mail: Mailbox = field(default_factory=Mailbox)

    def __post_init__(self) -> None:
        herald = Herald(self.sealer, TEXTS, COUNCILS)
        promising = (self.db, self.sealer, self.clock, herald, self.mail)
        self.staff, self.invitations = Staff(*promising), Invitations(*promising)
        self.people = People(self.db, self.sealer, self.clock)

    async def resident(self, number: int) -> Resident:
        guest = Guest(5_000_000_000 + number, "da")
        return await self.people.accept(guest, language="da", version="1", council="ishoj", update_id=number)

    async def hired(self, resident: Resident, wanted: Post) -> None:
        """As it goes: invited and confirmed at the command line."""
        token = await self.invitations.invite(wanted, by=Operator())
        opened = await self.invitations.open(resident, token)
        assert opened.number is not None
        await self.invitations.confirm(opened.number, by=Operator())
