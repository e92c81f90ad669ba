"""Which handler each button of announcers for meetings has."""

from handlers.planning import agenda, buttons, choices, deciding, drafts, hours, listing, writing
from handlers.taps import Buttons

BUTTONS: Buttons = {
    buttons.ShowMeetings: listing.meetings,
    buttons.TurnPage: listing.turn,
    buttons.TrainMeetings: listing.train,
    buttons.BeginMeeting: drafts.begin,
    buttons.BeginLike: drafts.like,
    buttons.ShowPlanned: drafts.show,
    buttons.ChangeMeeting: drafts.change,
    buttons.AskPart: writing.ask,
    buttons.RemovePart: writing.remove,
    buttons.ShowMore: drafts.more,
    buttons.ShowChoices: choices.show,
    buttons.Choose: choices.choose,
    buttons.ChooseHours: hours.choose,
    buttons.ShowPreview: deciding.look,
    buttons.Submit: deciding.submit,
    buttons.Approve: deciding.approve,
    buttons.Reject: deciding.reject,
    buttons.CarryOut: deciding.carry_out,
    buttons.TakeBack: drafts.take_back,
    buttons.TakeOver: drafts.take_over,
    buttons.AskDrop: drafts.ask_drop,
    buttons.Drop: drafts.drop,
    buttons.AskCallOff: drafts.ask_call_off,
    buttons.CallOff: drafts.call_off,
    buttons.WriteMinutes: drafts.minutes,
    buttons.ShowItems: agenda.items,
    buttons.ShowItem: agenda.item,
    buttons.LetSee: agenda.let_see,
    buttons.Settle: agenda.settle,
}
