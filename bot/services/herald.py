"""Tells somebody by letter that a post of theirs is in force, or was taken away."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.councils import Councils
from bot.domain.letters import Lane, Occasion, Policy
from bot.domain.people import Language
from bot.domain.staff import Post
from bot.sealing import Sealer
from bot.storage import letters
from bot.storage import people as rows
from bot.storage.database import Transaction
from bot.texts import Texts
from bot.view import View


class Herald:
    """Its letters are written in the transaction of what they tell of."""

    def __init__(self, sealer: Sealer, texts: Mapping[Language, Texts], councils: Councils) -> None:
        self._sealer, self._texts, self._councils = sealer, texts, councils

    async def tell(
        self, tx: Transaction, sentence: str, person_id: int, post: Post, *, key: str, now: datetime
    ) -> None:
        """One letter for each `key`; none to somebody who is gone."""
        person = await rows.everything(tx, person_id)
        if person is None:
            return
        occasion = Occasion(key, Policy.NOTICE, Lane.FAST)
        said = {
            str(language): self._view(sentence, texts, person_id, post) for language, texts in self._texts.items()
        }
        begun = await letters.begin(tx, self._sealer, occasion, said, now=now)
        if begun is not None:
            language = person["language"]
            await letters.write(tx, begun, person_id, language=language, lane=Lane.FAST, due_at=now)

    def _view(self, sentence: str, texts: Texts, person_id: int, post: Post) -> View:
        named = named_post(texts, self._councils, post)
        return View(texts(sentence, post=named, role=post.role, number=str(person_id)))


def named_post(texts: Texts, councils: Councils, post: Post) -> str:
    """ "redaktør for politiet i Ishøj"."""
    council = councils.by_slug.get(post.council)
    name = council.name if council else post.council
    return texts.plain("staff-post", role=post.role, partner=post.partner, council=name)
