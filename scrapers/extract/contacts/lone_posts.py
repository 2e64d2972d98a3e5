"""Functions that stand above a number without anybody's name: each is reached by its own."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.extract.contacts.below_people import tells_person
from scrapers.extract.contacts.labelled import before_points
from scrapers.extract.line.beginnings import starts_unit
from scrapers.extract.line.lines import Line, has_points
from scrapers.extract.line.roles import split_role, tells_role
from state.canon.role_words import is_role


def is_post_alone(lines: Sequence[Line], at: int, above: Sequence[Line]) -> bool:
    """Whether a function right above a number is reached by it, rather than one more of whoever is named above.

    So it is below a body, below somebody whose function stood above the name ("Vertrouwensinspecteur", then "Tel.: …"), and where
    it begins a paragraph below others that a number ends: "Town Clerk / 555 …", "Treasurer / 555 …".

    Args:
        lines: of the block. above: the record so far, which may stand in blocks of its own.
    """
    line, following = lines[at], lines[at + 1 : at + 2]
    if line.has_point or line.label is not None or not has_points(following) or not has_points(above):
        return False
    labelled = following[0].label is not None
    alone = labelled or not before_points(following[0].text)
    begins = at == 0 and alone and tells_role(line.text) and _is_whole(above)
    return begins or (labelled and is_role(line.text) and _is_below_others(above))


def _is_whole(above: Sequence[Line]) -> bool:
    """Whether what a record is called by stands right above its first number, and a function of whomever it names."""
    first = next(at for at, one in enumerate(above) if one.has_point)
    title = above[first - 1] if first else None
    if title is None or title.label is not None or not (starts_unit(title) or tells_role(title.text)):
        return False
    told = above[:first]
    return any(tells_role(one.text) or split_role(one.text)[1] for one in told) or not any(map(tells_person, told))


def _is_below_others(above: Sequence[Line]) -> bool:
    """Whether functions stand above whom they are of, or a body above them."""
    told = [one for one in above if one.label is None and not one.has_point]
    named = next((at for at, one in enumerate(told) if tells_person(one)), None)
    return starts_unit(told[0]) if told and named is None else any(tells_role(one.text) for one in told[:named])
