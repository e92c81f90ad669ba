"""The methods the sandbox carries, by the names that Telegram gives them."""

from collections.abc import Callable
from typing import Any

from sandbox.methods import chats, editing, fetching, files, profile, queries, sending
from sandbox.shapes import Json, Uploads
from sandbox.world import World

Method = Callable[[World, Json, Uploads], Any]

METHODS: dict[str, Method] = {
    "getMe": profile.get_me,
    "getUpdates": fetching.get_updates,
    "setWebhook": fetching.set_webhook,
    "deleteWebhook": fetching.delete_webhook,
    "getWebhookInfo": fetching.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": files.send_photo,
    "sendDocument": files.send_document,
    "sendLocation": sending.send_location,
    "sendVenue": sending.send_venue,
    "sendChatAction": chats.send_chat_action,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageMedia": editing.edit_media,
    "editMessageReplyMarkup": editing.edit_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": queries.answer,
    "getFile": files.get_file,
    "getChat": chats.get_chat,
    "setMyCommands": profile.set_commands,
    "getMyCommands": profile.get_commands,
    "deleteMyCommands": profile.delete_commands,
    "setMyName": profile.set_name,
    "getMyName": profile.get_name,
    "setMyDescription": profile.set_description,
    "getMyDescription": profile.get_description,
    "setMyShortDescription": profile.set_short_description,
    "getMyShortDescription": profile.get_short_description,
    "setChatMenuButton": profile.set_menu_button,
    "close": profile.leave,
    "logOut": profile.leave,
}
