"""Which handler each button of residents' henvendelser has, and which go on with one that is being written."""

from collections.abc import Collection
from typing import Any

from handlers.feedback import (
    adding,
    buttons,
    choosing,
    letting_go,
    looking,
    opening,
    reading,
    replying,
    sending,
    settling,
)
from handlers.taps import Buttons

FORM: Buttons = {
    buttons.GoOn: opening.go_on,
    buttons.BeginAnew: opening.anew,
    buttons.AskStep: choosing.ask,
    buttons.ShowKind: choosing.show_kind,
    buttons.TakeKind: choosing.kind,
    buttons.TakeWhom: choosing.whom,
    buttons.ShowReaders: choosing.readers,
    buttons.TakePlace: choosing.place,
    buttons.NoPicture: choosing.no_picture,
    buttons.TakeAnswer: choosing.answer,
    buttons.KeepWords: settling.keep_words,
    buttons.TakeBeside: settling.take_beside,
    buttons.KeepNumber: choosing.keep_number,
    buttons.SendIt: sending.send,
    buttons.AskDrop: opening.ask_drop,
    buttons.Drop: opening.drop,
}

BUTTONS: Buttons = {
    buttons.OpenForm: opening.feedback,
    **FORM,
    buttons.ShowCase: looking.look,
    buttons.OpenCase: looking.from_letter,
    buttons.AddTo: adding.ask,
    buttons.AddThis: replying.add_this,
    buttons.AskWithdraw: letting_go.ask_withdraw,
    buttons.Withdraw: letting_go.withdraw,
    buttons.AskCut: letting_go.ask_cut,
    buttons.Cut: letting_go.cut,
    buttons.ReadOn: reading.read_on,
}

GOING_ON: Collection[Any] = {opening.feedback, *FORM.values()}
"""They close the form of a henvendelse themselves, or leave it open."""
