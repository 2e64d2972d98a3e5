"""One answer of a partner's site, and the marks in it that differ at each request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

HTML = "text/html; charset=utf-8"
PDF = "application/pdf"
TOKEN, NOW = b"%%token%%", b"%%now%%"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a site answers. `body` may hold marks that `fresh` fills in for each request."""

    body: bytes
    status: int = 200
    content_type: str = HTML
    headers: Mapping[str, str] = field(default_factory=dict)


Routes = dict[tuple[str, str], Answer]
"""(host, path with query or "path#field=value" for a posted form) -> answer."""


def fresh(body: bytes, request: int) -> bytes:
    """`body` as the request with this number gets it: other tokens, another moment."""
    token = f"{(request * 2654435761) % 2**32:08x}{request:04x}".encode()
    moment = f"{request % 24:02d}:{request % 60:02d}:{(request * 7) % 60:02d}".encode()
    return body.replace(TOKEN, token).replace(NOW, moment)
