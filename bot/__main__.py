"""The command line: `lokalraad` and `python -m bot` are the same."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bot import log
from bot.errors import DatabaseAway, InputError, OperatorError

SWITCH_SECONDS = 0.0005
"""SQLite works in threads of its own: with Python's usual 5 ms each of its answers would wait for its turn."""

Command = Callable[[argparse.Namespace], int | None]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Exit codes: 0 well, 1 the operator has something to mend (it is said), 2 wrong usage or an unusable file.
    """
    given = _parser().parse_args(argv)
    command: Command = given.command
    try:
        return command(given) or 0
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    except (OperatorError, DatabaseAway) as error:
        for line in str(error).splitlines():
            print(f"lokalraad: {line}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lokalraad", description=main.__doc__ and __doc__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    demo = _add(commands, "demo", _demo, "a Telegram for this machine alone, the bot in it, and a page to chat on")
    demo.add_argument("--port", type=int, default=8765, help="of the chat page on 127.0.0.1 (default 8765)")
    _add(commands, "run", _run, "the bot: polling, or webhook where LOKALRAAD_WEBHOOK_URL is set")
    _add(commands, "migrate", _migrate, "bring the database to this version's shape")
    _add_backups(commands)
    check = _add(commands, "check", _check, "read all of content/ and list what is wrong with it")
    check.add_argument("--content", type=Path, default=None, help="another content folder")
    check.add_argument("--facts", action="store_true", help="list every number with the fact it is, and its source")
    inbox = _add(commands, "inbox", _inbox, "how the inbox stands, and what was given up")
    inbox.add_argument("action", nargs="?", choices=("list", "retry", "dismiss"), default="list")
    inbox.add_argument("id", nargs="?", type=_number, help="the dead letter to retry or dismiss")
    answers = _add(commands, "answers", _answers, "every answer, its review day, and whether it is served")
    answers.add_argument("action", nargs="?", choices=("list", "withdraw", "restore"), default="list")
    answers.add_argument("id", nargs="?", help="the answer to withdraw or restore, such as report_crime")
    answers.add_argument("reason", nargs="*", help="why it is withdrawn, in a few words")
    unanswered = _add(commands, "unanswered", _unanswered, "what was asked in vain, and which answers were not it")
    unanswered.add_argument("action", nargs="?", choices=("list", "done"), default="list")
    unanswered.add_argument("number", nargs="?", type=_number, help="the group that is dealt with")
    _add_staff(commands)
    meetings = _add(commands, "meetings", _meetings, "which meetings there are; drafts of new ones from a file")
    meetings.add_argument("action", nargs="?", default="list", help="list (default), show, add, import")
    meetings.add_argument("what", nargs="?", metavar="ID|FILE", help="show: a number; add: .yaml; import: .csv, .ics")
    meetings.add_argument("--council", help="add, import: the one meant where the file names none")
    feedback = _add(commands, "feedback", _feedback, "forget finished henvendelser that were kept long enough")
    feedback.add_argument("action", help="prune")
    feedback.add_argument("--dry-run", action="store_true", help="only count them, kind by kind")
    poster = _add(commands, "poster", _poster, "a meeting on one page of A4 to print, with a code to scan")
    poster.add_argument("id", type=_number, help="the meeting")
    poster.add_argument("--out", type=Path, metavar="FILE", help="the PDF (default poster-ID.pdf, in this folder)")
    poster.add_argument("--language", choices=("da", "en"), default="da", help="default da")
    _add(commands, "key", _key, "print a new sealing key for LOKALRAAD_KEY")
    _add(commands, "rekey", _rekey, "seal everything with the first key of LOKALRAAD_KEY, so that the others can go")
    match = _add(
        commands, "match", _match, "what would be said to the questions in a file, or how often that is right"
    )
    _add_match_options(match)
    bench = _add(commands, "bench", _bench, "measure: `updates`, `match`, `broadcast`, `fanout` or `reminders`")
    bench.add_argument("what", choices=("updates", "match", "broadcast", "fanout", "reminders"))
    bench.add_argument("--updates", type=int, default=2000, help="how many questions (default 2000)")
    bench.add_argument("--paced", type=float, metavar="RATE", help="broadcast: so many letters a second at most")
    bench.add_argument("--latency", type=float, default=0, metavar="MS", help="broadcast: how far away Telegram is")
    bench.add_argument("--postgresql", metavar="URL", help="a server to measure on as well (not updates, match)")
    return parser


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, command: Command, told: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=told, description=f"{told[0].upper()}{told[1:]}.")
    parser.set_defaults(command=command)
    return parser


def _add_staff(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """What is typed is looked at by the command, which says in one line what would do."""
    staff = _add(commands, "staff", _staff, "who is staff; invite, confirm, remove")
    staff.add_argument("action", nargs="?", default="list", help="list (default), invite, confirm, revoke, withdraw")
    staff.add_argument(
        "number", nargs="?", help="confirm: the two digits you were told; revoke, withdraw: a number from the list"
    )
    staff.add_argument("--role", help="announcer, coordinator or admin")
    staff.add_argument("--council", help="a council's name in links, such as ishoj")
    staff.add_argument("--partner", help="police or municipality")


def _add_backups(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = _add(commands, "backup", _backup, "all of the database in one file, for either database; needs no stop")
    backup.add_argument("file", type=Path, metavar="FILE", help="not there yet")
    restore = _add(commands, "restore", _restore, "a database from a backup; what was erased since is erased again")
    restore.add_argument("file", type=Path, metavar="FILE", help="made by `lokalraad backup`")
    restore.add_argument("--replace", action="store_true", help="in place of the database there is")
    restore.add_argument(
        "--erasures",
        type=Path,
        metavar="LOG",
        action="append",
        default=[],
        help="erasures.log of another machine; can be given several times",
    )
    restore.add_argument(
        "--moving", action="store_true", help="nothing ran since the backup was made: what waits in it is sent"
    )


def _add_match_options(match: argparse.ArgumentParser) -> None:
    match.add_argument("--in", dest="source", metavar="FILE", help="JSON lines {q, lang?}; - is stdin (default)")
    match.add_argument("--out", dest="target", metavar="FILE", help="JSON lines; - is stdout (default)")
    match.add_argument("--explain", action="store_true", help="also why, and the words of the reply")
    match.add_argument(
        "--gold", nargs="+", metavar="FILE", help="measure: lines {q, lang?, id} or {q, lang?, emergency}"
    )
    match.add_argument("--json", action="store_true", help="with --gold: for machines")
    match.add_argument("--show", choices=("wrong",), help="with --gold: list what went wrong")
    match.add_argument("--faq", metavar="FILE", help="answers {entries: {id: [phrases]}} in place of the content's")
    match.add_argument("--no-lexicon", action="store_true", help="without the words that stand for one another")
    match.add_argument(
        "--lang", choices=("da", "en"), default="da", help="of lines that name no language (default da)"
    )
    match.add_argument("--content", type=Path, default=None, help="another content folder")


def _number(written: str) -> int:
    """A row's number, as a database counts. Raises ValueError."""
    if not 0 < (number := int(written)) < 2**63:
        raise ValueError
    return number


def _demo(given: argparse.Namespace) -> None:
    from bot.demo import demo

    log.set_up("WARNING")
    asyncio.run(demo(given.port))


def _run(_: argparse.Namespace) -> None:
    from bot.config import read_settings

    settings = read_settings()
    log.set_up(settings.log_level)
    from bot.app import App

    sys.setswitchinterval(SWITCH_SECONDS)
    asyncio.run(App(settings).run())


def _migrate(_: argparse.Namespace) -> int:
    from bot.operator.database import migrate

    return asyncio.run(migrate())


def _backup(given: argparse.Namespace) -> int:
    from bot.operator.backup import backup

    log.set_up("ERROR")
    return asyncio.run(backup(given.file))


def _restore(given: argparse.Namespace) -> int:
    from bot.operator.restore import Asked, restore

    log.set_up("ERROR")
    return asyncio.run(restore(Asked(given.file, given.replace, given.erasures, given.moving)))


def _check(given: argparse.Namespace) -> int:
    from bot import checking

    log.set_up("ERROR")
    return (checking.list_facts if given.facts else checking.check)(given.content)


def _match(given: argparse.Namespace) -> int:
    from bot.config import read_content_settings
    from bot.evaluation.lines import STANDARD
    from bot.evaluation.match import Stage, answer, measure

    if unfit := _unfit(given):
        print(f"lokalraad match: {unfit}", file=sys.stderr)
        return 2
    log.set_up("ERROR")
    settings = read_content_settings()
    stage = Stage(given.content or settings.content, settings.cache, given.faq, lexicon=not given.no_lexicon)
    if given.gold:
        measure(stage, given.gold, given.lang, as_json=given.json, show=given.show is not None)
    else:
        answer(stage, given.source or STANDARD, given.target or STANDARD, given.lang, explain=given.explain)
    return 0


def _unfit(given: argparse.Namespace) -> str | None:
    """Which options would be passed over, since they go with the other way to match."""
    measuring = {"--json": given.json, "--show": given.show}
    answering = {"--in": given.source, "--out": given.target, "--explain": given.explain}
    unheard = [name for name, value in (answering if given.gold else measuring).items() if value]
    if not unheard:
        return None
    return f"{', '.join(unheard)} {'cannot go with' if given.gold else 'needs'} --gold"


def _inbox(given: argparse.Namespace) -> int:
    from bot.operator.inbox import inbox

    return asyncio.run(inbox(given.action, given.id))


def _answers(given: argparse.Namespace) -> int:
    from bot.operator.answers import answers

    return asyncio.run(answers(given.action, given.id, " ".join(given.reason)))


def _unanswered(given: argparse.Namespace) -> int:
    from bot.operator.unanswered import unanswered

    return asyncio.run(unanswered(given.action, given.number))


def _staff(given: argparse.Namespace) -> int:
    from bot.operator.staff import Asked, staff

    log.set_up("ERROR")
    return asyncio.run(staff(Asked(given.action, given.number, given.role, given.council, given.partner)))


def _meetings(given: argparse.Namespace) -> int:
    from bot.operator.meetings import Asked, meetings

    log.set_up("ERROR")
    return asyncio.run(meetings(Asked(given.action, given.what, given.council)))


def _feedback(given: argparse.Namespace) -> int:
    from bot.operator.feedback import feedback

    log.set_up("ERROR")
    return asyncio.run(feedback(given.action, dry_run=given.dry_run))


def _poster(given: argparse.Namespace) -> int:
    from bot.operator.poster import poster

    log.set_up("ERROR")
    return asyncio.run(poster(given.id, given.out, given.language))


def _key(_: argparse.Namespace) -> None:
    from bot.sealing import new_key

    print(new_key())


def _rekey(_: argparse.Namespace) -> int:
    from bot.operator.database import rekey

    return asyncio.run(rekey())


def _bench(given: argparse.Namespace) -> int:
    log.set_up("ERROR")
    if given.what == "match":
        from bot.bench import match

        return match.bench()
    if given.what == "fanout":
        from bot.bench import fanout

        return fanout.bench(given.postgresql)
    if given.what == "reminders":
        from bot.bench import reminders

        return reminders.bench(given.postgresql)
    if given.what == "broadcast":
        from bot.bench import broadcast, paced

        if given.paced:
            return paced.bench(given.paced, given.latency / 1000)
        return broadcast.bench(given.postgresql)
    from bot.bench import updates

    updates.bench(given.updates)
    return 0


if __name__ == "__main__":
    sys.exit(main())
