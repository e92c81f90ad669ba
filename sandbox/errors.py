"""What the sandbox answers when it says no, in Telegram's own words where Telegram has words for it."""

from typing import Any, Literal, TypeAlias

Code: TypeAlias = Literal["empty", "too_long", "gone", "size", "no_picture", "nobody", "impossible"]
"""What a person cannot do, as the page knows it: `cannot_…` among its sentences."""


class ApiError(Exception):
    """A refusal as Telegram makes it: a code, a description and, at times, parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    @property
    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class BadRequest(ApiError):
    """The request makes no sense as things stand."""

    def __init__(self, reason: str) -> None:
        super().__init__(400, f"Bad Request: {reason}")


class Unauthorized(ApiError):
    """No bot has this token, or none any more."""

    def __init__(self) -> None:
        super().__init__(401, "Unauthorized")


class Forbidden(ApiError):
    """The person on the other side does not hear this bot."""

    def __init__(self, reason: str) -> None:
        super().__init__(403, f"Forbidden: {reason}")


class Conflict(ApiError):
    """Somebody else is already fetching the updates."""

    def __init__(self, reason: str) -> None:
        super().__init__(409, f"Conflict: {reason}")


class Refused(BadRequest):
    """A method, a parameter or a type that the table does not know: always a mistake in the bot."""


class Dropped(Exception):
    """The connection ends without an answer; whether the call had its effect is for the caller to guess."""

    def __init__(self, *, refused: bool) -> None:
        super().__init__("connection refused" if refused else "connection lost")
        self.refused = refused


class Impossible(Exception):
    """Something a person could not do in a real chat either."""

    def __init__(self, told: str, code: Code = "impossible") -> None:
        super().__init__(told)
        self.code = code
