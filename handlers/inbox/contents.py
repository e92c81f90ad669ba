"""Which handler each button of coordinators has, and which go on with what is being written."""

from collections.abc import Collection
from typing import Any

from handlers.inbox import answering, buttons, deciding, listing, looking, noting, searching
from handlers.taps import Buttons

BUTTONS: Buttons = {
    buttons.ShowInbox: listing.inbox,
    buttons.ListCases: listing.turn,
    buttons.ChooseFilter: listing.choose,
    buttons.AskSearch: searching.ask,
    buttons.ShowCase: looking.look,
    buttons.OpenCase: looking.from_letter,
    buttons.ShowMore: looking.seldom,
    buttons.ShowWhole: looking.whole,
    buttons.ShowPin: looking.on_map,
    buttons.TakePicture: looking.picture,
    buttons.AskAssign: deciding.ask_assign,
    buttons.Assign: deciding.assign,
    buttons.ShowLabels: deciding.labels,
    buttons.SetLabel: deciding.label,
    buttons.AskNote: noting.ask,
    buttons.AskReply: deciding.reply,
    buttons.AskState: deciding.states,
    buttons.AskMove: deciding.move,
    buttons.AskExtend: deciding.extend,
    buttons.UseTemplate: answering.use_template,
    buttons.WithoutWords: answering.without_words,
    buttons.SendWords: answering.send,
    buttons.DropWords: answering.drop,
}

GOING_ON: Collection[Any] = {answering.use_template, answering.without_words, answering.send, answering.drop}
