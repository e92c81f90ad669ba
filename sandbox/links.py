"""Which addresses Telegram takes in a link or a button, and what it says about the others."""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"^(?:[\w-]+\.)+[\w-]{2,}$|^localhost$|^\d{1,3}(?:\.\d{1,3}){3}$|^\[[0-9a-fA-F:]+\]$")
SCHEMES = ("http", "https", "tg", "ton", "tonsite")


def checked_url(url: str) -> tuple[str, str]:
    """The address and no problem, or no address and Telegram's word for the problem."""
    if not url:
        return "", "URL host is empty"
    scheme, mark, _ = url.partition("://")
    if not mark:
        url = f"http://{url}"
    elif scheme.lower() not in SCHEMES:
        return "", "Unsupported URL protocol"
    if scheme.lower() in ("tg", "ton") and mark:
        return url, ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return "", "Wrong HTTP URL"
    if not host:
        return "", "URL host is empty"
    return (url, "") if _HOST.match(host) else ("", "Wrong HTTP URL")
