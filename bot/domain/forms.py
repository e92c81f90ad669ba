"""Half-filled forms: questions in order, of which the first unanswered one is asked next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Form:
    """`open_for` is how long a half-filled one waits for its next answer."""

    name: str
    questions: tuple[str, ...]
    open_for: timedelta

    def after(self, answers: Mapping[str, str]) -> str | None:
        """The first question without an answer; None when all have one."""
        return next((question for question in self.questions if question not in answers), None)


COUNCIL = Form("council", ("council",), timedelta(days=14))
"""`to` is where they were going when they were asked, if anywhere."""

ERASE = Form("erase", ("sure",), timedelta(minutes=15))
ANNOUNCEMENT = Form("announcement", ("of", "value"), timedelta(days=14))
"""`of` is what is asked for, such as `12:text-da`; `value` the number of the message that answered it."""

MEETING = Form("meeting", ("of", "value"), timedelta(days=14))
"""As ANNOUNCEMENT: `of` is such as `12:title-da`."""

AGENDA = Form("agenda", ("of", "words", "signed"), timedelta(days=1))
"""`of` is such as `12:question`: the meeting, and what is brought to it; `signed` is a name, or nothing. `name` is
one that was typed and is not sent yet."""

FEEDBACK = Form("feedback", ("of", "value"), timedelta(days=7))
"""`of` is which step of a henvendelse is asked for; what was answered stands in a row of its own. `message` is the
number of the message with its words, `beside` of the one that may belong to them."""

ADDITION = Form("addition", ("of", "value"), timedelta(days=1))
"""`of` is the reference of the henvendelse that something is added to; `value` the number of the message that was."""

INBOX = Form("inbox", ("of", "sent"), timedelta(days=1))
"""`of` is what a coordinator writes, such as `L-4F7K:m:note`; `words` stand with it until they are sent."""

AMENDABLE = timedelta(hours=48)
"""So long Telegram lets people edit a message, and so long a form remembers the one that filled it."""

FORMS: Mapping[str, Form] = {
    form.name: form for form in (COUNCIL, ERASE, ANNOUNCEMENT, MEETING, AGENDA, FEEDBACK, ADDITION, INBOX)
}


@dataclass(frozen=True)
class Draft:
    """What one resident has answered of one form, and the update that was taken last."""

    form: Form
    last_update_id: int
    expires_at: datetime
    answers: Mapping[str, str]
    version: int = 1

    @property
    def question(self) -> str | None:
        """What is asked now; None when the form is filled."""
        return self.form.after(self.answers)

    def took(self, update_id: int) -> bool:
        """Whether this update was taken already: given again after a crash, it must not answer the next question.

        Only the last one can come again, and a lower id may be newer: after a quiet week they start at random.
        """
        return update_id == self.last_update_id

    def with_answer(self, answer: str, update_id: int, now: datetime) -> "Draft":
        """The draft with the present question answered; itself where nothing is asked or it took this update."""
        if self.question is None or self.took(update_id):
            return self
        return replace(
            self,
            answers={**self.answers, self.question: answer},
            last_update_id=update_id,
            expires_at=now + self.form.open_for,
            version=self.version + 1,
        )


def begin(form: Form, update_id: int, now: datetime) -> Draft:
    """An empty form, opened by an update that itself answers nothing."""
    return Draft(form, update_id, now + form.open_for, {})
