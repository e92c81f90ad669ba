"""What the page shows of the world, in the small JSON that its scripts read."""

from sandbox.messages import Chat, Message
from sandbox.people import Person
from sandbox.profile import shown
from sandbox.shapes import Json, without_nones
from sandbox.world import World

PLAIN_PARTS = ("date", "edit_date", "text", "caption", "contact", "venue")
KEPT = {
    "location": ("latitude", "longitude"),
    "sticker": ("emoji",),
    "voice": ("duration",),
    "video": ("duration",),
}


def world_view(world: World) -> Json:
    return {
        "bot": bot_view(world),
        "people": [person_view(person) for person in world.people.values()],
        "links": world.links,
        "faults": world.faults.settings,
        "now": int(world.time()) if world.can_forward else None,
        "try": world.suggestions,
    }


def bot_view(world: World, language: str = "") -> Json:
    profile = world.profile
    return {
        "id": world.bot["id"],
        "name": shown(profile.names, language),
        "username": world.bot["username"],
        "description": shown(profile.descriptions, language),
        "short_description": shown(profile.short_descriptions, language),
        "commands": profile.commands_for(language),
    }


def person_view(person: Person) -> Json:
    return {
        "id": person.id,
        "name": " ".join(filter(None, (person.first_name, person.last_name))),
        "role": person.role,
        "about": person.about,
        "language": person.language_code or "",
        "color": person.color,
        "blocked": person.blocked,
        "started": person.started,
    }


def chat_view(chat: Chat, person: Person) -> Json:
    """With the bot as Telegram shows it to this person, in their language."""
    return {
        "bot": bot_view(person.world, person.language_code or ""),
        "messages": [message_view(message) for message in chat.messages.values()],
        "blocked": person.blocked,
        "started": person.started,
        "keyboard": keyboard_view(chat.keyboard),
    }


def message_view(message: Message) -> Json:
    data = message.data
    view: Json = {"message_id": message.id, "from": message.sender, "entities": message.entities}
    view.update({name: data[name] for name in PLAIN_PARTS if name in data})
    for name, parts in KEPT.items():
        if name in data:
            view[name] = {part: data[name].get(part) for part in parts}
    if "venue" in data:
        venue = data["venue"]
        view["venue"] = {**venue["location"], "title": venue["title"], "address": venue["address"]}
    view.update(_files(data))
    view.update(_relations(data))
    if message.buttons:
        view["buttons"] = [[_button(button) for button in row] for row in message.buttons]
    return view


def keyboard_view(keyboard: Json | None) -> Json | None:
    if keyboard is None:
        return None
    return {
        "rows": [[_key(button) for button in row] for row in keyboard["keyboard"]],
        "one_time": keyboard.get("one_time_keyboard", False),
        "placeholder": keyboard.get("input_field_placeholder"),
    }


def _files(data: Json) -> Json:
    view: Json = {}
    if "photo" in data:
        largest = data["photo"][-1]
        url = f"/api/files/{largest['file_id']}"
        view["photo"] = {"url": url, "width": largest["width"], "height": largest["height"]}
    if "document" in data:
        document = data["document"]
        url = f"/api/files/{document['file_id']}"
        view["document"] = {"url": url, "name": document["file_name"], "size": document["file_size"]}
    return view


def _relations(data: Json) -> Json:
    origin = data.get("forward_origin", {})
    poll = data.get("poll")
    return without_nones(
        reply_to=data.get("reply_to_message", {}).get("message_id"),
        forwarded=origin.get("sender_user_name"),
        album=data.get("media_group_id"),
        poll=poll and {"question": poll["question"], "options": [each["text"] for each in poll["options"]]},
    )


def _button(button: Json) -> Json:
    style = button.get("style")
    if "callback_data" in button:
        return without_nones(text=button["text"], kind="callback", data=button["callback_data"], style=style)
    if "copy_text" in button:
        return without_nones(text=button["text"], kind="copy", data=button["copy_text"]["text"], style=style)
    return without_nones(text=button["text"], kind="url", url=button.get("url"), style=style)


def _key(button: Json) -> Json:
    kind = "location" if button.get("request_location") else "contact" if button.get("request_contact") else "text"
    return {"text": button["text"], "kind": kind}
