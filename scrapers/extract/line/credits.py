"""What stands below a picture: who made it, who is nobody of the page, and in which order people stand on it."""

from __future__ import annotations

import re

from scrapers.extract.line.roles import split_role
from state.canon.names import looks_like_person

_CREDIT = re.compile(
    r"(?i)\W*(?:foto(?:grafie)?|photo(?:graph(?:y|ie))?|beeld|bild|picture|image|illustrati(?:es?|ons?)|crédits? photo)"
    r"(?:s|['’]s|credits?)?\s*(?:(?:(?:door|by|par|von)\s*)?[:©]|(?:door|by|par|von)\s)\s*\S.{0,80}"
)
_BEHIND = re.compile(r"(?i)\s*[(\[](?:foto|photo|beeld|©)[^()\[\]]{2,60}[)\]]\W*$")
"""The same in brackets at the end: "Het plein in de zomer (foto Els Nys)"."""

_FROM_LEFT = re.compile(
    r"(?i)\W*(?:op de foto,? )?(?:v\.?\s?l\.?\s?n\.?\s?r\.?|van links naar rechts|from left(?: to right)?|left to right"
    r"|de gauche à droite|von links(?: nach rechts)?)\s*[:–-]\s*"
)


def without_order(text: str) -> str:
    """The names of those on a picture, without that they stand there from left to right."""
    return text[found.end() :] if (found := _FROM_LEFT.match(text)) else text


def is_credit(line: str) -> bool:
    """Whether a line says who made a picture, alone or behind what the picture shows."""
    return _CREDIT.fullmatch(line) is not None or _BEHIND.search(line) is not None


def without_credit(text: str) -> str:
    """A text without who made a picture of the person whom it names; nothing where that is all it says."""
    if _CREDIT.fullmatch(text):
        return ""
    bare = _BEHIND.sub("", text)
    return bare if bare != text and looks_like_person(split_role(bare)[0]) else text
