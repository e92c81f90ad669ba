"""Lokalråd for one machine: the sandbox, the bot and the chat page in one process, without a token or a network."""

import asyncio
import signal
import tempfile
from contextlib import AsyncExitStack, suppress
from pathlib import Path

from bot.app import App
from bot.config import read_settings
from bot.convened import convene
from bot.domain.staff import Operator, Partner, Post, Role
from bot.errors import SettingsError
from bot.knowledge import load_knowledge
from bot.sealing import new_key
from bot.services import Services
from sandbox import sample
from sandbox.hours import MovableClock
from sandbox.messages import Message
from sandbox.people import Person
from sandbox.server import Address, serve
from sandbox.transport import SandboxRequest
from sandbox.world import World

HOST = "127.0.0.1"
PATIENCE = 10.0
"""Seconds that a sample conversation waits for the bot."""

POSTS = {
    "Karla": (Post("ishoj", Partner.MUNICIPALITY, Role.ANNOUNCER),),
    "Mikkel": (Post("ishoj", Partner.POLICE, Role.ANNOUNCER), Post("ishoj", Partner.POLICE, Role.COORDINATOR)),
    "Astrid": (Post("ishoj", Partner.MUNICIPALITY, Role.ADMIN),),
    "Selma": (Post("ishoj", Partner.MUNICIPALITY, Role.COORDINATOR),),
    "Viggo": (Post("herlev", Partner.POLICE, Role.COORDINATOR),),
}
"""Of those who are staff on the page, so that the bot knows them as such."""

INVITATION = """
  Lokalråd runs on this machine. Open

      {url}/#{people}

  choose a person, and write to the bot. Try (in Danish or English):

{tries}

  To announce something, open

      {url}/#karla+mikkel

  As Karla, of the municipality, write /opslag (or /announce) and follow the buttons. Mikkel, of the police,
  approves it, and the residents of Ishøj get it at once: Amina is one of them.

  There is an open meeting in Ishøj in nine days: follow it as Amina (/moeder), and move the clock forward with
  "Tid" at the top of the page. As Karla, /nyt_moede calls another one together.

  To tell police and municipality something, write /henvendelse as Amina. Selma of the municipality and Mikkel of
  the police read it under /indbakke: {url}/#amina+selma shows both sides.

  Nothing leaves this machine, and nothing is kept when you stop it (Ctrl+C).
"""

LEARNING = "  Lokalråd learns its answers by heart: some seconds, and only where they are new to this machine."


async def demo(port: int) -> None:
    """Until SIGINT or SIGTERM. Raises SettingsError where the port is taken."""
    world = World(clock=MovableClock())
    people = {person.first_name: person for person in sample.fill(world)}
    async with AsyncExitStack() as stack:
        try:
            address = await stack.enter_async_context(serve(world, HOST, port))
        except OSError as error:
            raise SettingsError(f"port {port} is taken: try `lokalraad demo --port {port + 1}`") from error
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="lokalraad-demo-"))
        await _live(world, people, Path(folder), address)


async def _live(world: World, people: dict[str, Person], folder: Path, address: Address) -> None:
    staff = next(person for person in people.values() if person.role == "coordinator")
    settings = read_settings(
        token=world.token,
        data=folder,
        database_url=f"sqlite+aiosqlite:///{folder / 'demo.sqlite'}",
        key=new_key(),
        webhook_url=None,
        webhook_secret=None,
        listen=f"{HOST}:0",
        alert_chat=staff.id,
        migrate="start",
    )
    knowledge = load_knowledge(settings.content, settings.cache)
    if knowledge.mind.matcher is None:
        print(LEARNING, flush=True)
        await asyncio.to_thread(knowledge.learn)
    app = App(settings, clock=world.clock, request=SandboxRequest(world), knowledge=knowledge)
    stopped = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    await app.start()
    await app.introducing  # the page reads the bot's name once, when it is opened
    with suppress(TimeoutError):
        await _talk(people)
        await _hire(app, people)
        services = app.dispatch.application.bot_data.services
        await convene(services, world.clock, people["Karla"].id, people["Mikkel"].id)
    tries = "\n".join(f"      {suggestion}" for suggestion in sample.SUGGESTIONS)
    print(INVITATION.format(url=address.url, people="amina", tries=tries), flush=True)
    await stopped.wait()
    await app.stop()


async def _talk(people: dict[str, Person]) -> None:
    """Amina in Ishøj and Jørgen in Herlev are residents already; the others have never written."""
    for name, council, question in (("Amina", "ishoj", "Hvad er et lokalråd?"), ("Jørgen", "herlev", "Hvad er SSP?")):
        person = people[name]
        await _move_in(person, council)
        await _after(person, lambda person=person, question=question: person.write(question))


async def _hire(app: App, people: dict[str, Person]) -> None:
    """As it goes for real: a resident opens a link, and whoever made it confirms the number."""
    services = app.dispatch.application.bot_data.services
    for name, posts in POSTS.items():
        await _move_in(people[name], posts[0].council)
        for post in posts:
            await _bring_in(services, people[name], post)


async def _bring_in(services: Services, person: Person, post: Post) -> None:
    token = await services.invitations.invite(post, by=Operator())
    await _after(person, lambda: person.start(f"i_{token}"))
    (opened,) = (await services.staff.roster(Operator())).invitations
    heard = asyncio.create_task(person.hears(PATIENCE))
    await services.invitations.confirm(opened.number or 0, by=Operator())
    await heard


async def _move_in(person: Person, council: str) -> None:
    await _after(person, lambda: person.start(council))
    await _after(person, lambda: person.tap(person.last, person.last.labels[0]))


async def _after(person: Person, act: object) -> Message:
    heard = asyncio.create_task(person.hears(PATIENCE))
    await asyncio.sleep(0)
    act()  # type: ignore[operator]
    return await heard
