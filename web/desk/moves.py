"""From a form of the review desk to a move in the store, and what is said of it on the next page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from flask import abort, redirect, request
from werkzeug.wrappers import Response

from state.describe import STANDING_WORDS
from state.errors import OperationalError
from state.review import VERDICT_WORDS, Ruling, Verdict
from state.store import corrections, review
from state.store.corrections import Fallout
from state.store.engine import reading, writing
from state.store.review import Move
from web.desk import forms, notices
from web.desk.access import person
from web.desk.reviewing import LIST
from web.env import WebEnv
from web.saying import _, ngettext, refusal, retold

AT_ONCE = 500
"""So many are decided in one go; more wait for another."""
UNDO = f"{LIST}/terugnemen"
FINAL = (Verdict.APPROVE, Verdict.EDIT, Verdict.REJECT)
"""What may be taken back."""


def move_of(env: WebEnv, verdict: Verdict) -> Move:
    """What the person behind this request wants, with the reason and the check that they wrote down."""
    me = person()
    return Move(
        verdict=verdict,
        actor=me.mail,
        staff_id=me.id,
        at=env.clock(),
        hold=timedelta(minutes=env.settings.review.hold),
        reason=text_of("reason"),
        check_made=text_of("checked"),
        via="desk",
    )


def verdict_of(allowed: Sequence[str]) -> Verdict:
    """The verdict of the button that was pressed."""
    asked = request.form.get("verdict", "")
    if asked not in allowed:
        abort(400)
    return Verdict(asked)


def text_of(name: str) -> str | None:
    """One line that somebody typed."""
    return " ".join(request.form.get(name, "").split())[:1000] or None


def decided_among(env: WebEnv, ids: Sequence[str], move: Move) -> Mapping[str, Ruling]:
    """Carries out a move on each of these; what the rules refuse stays, and the rest goes on."""
    with writing(env.engine) as connection:
        return {one: review.decide_among(connection, one, move) for one in ids}


def tell_one(name: str, change_id: str, move: Move, ruling: Ruling) -> None:
    """What one decision came to, with a button that takes it back."""
    text = f"{name}: {_(VERDICT_WORDS[move.verdict])}" + (f" ({retold(ruling.lacking)})." if ruling.lacking else ".")
    if move.verdict in FINAL and ruling.complete:
        notices.say(text, action=UNDO, fields={"ids": change_id})
    else:
        notices.say(text)


def tell_many(rulings: Mapping[str, Ruling], done: str, *, undoable: bool) -> None:
    """What several decisions came to: `done` of those that are complete, and why the others are not."""
    complete = [one for one, ruling in rulings.items() if ruling.complete]
    lacking = [retold(ruling.lacking) for ruling in rulings.values() if ruling.lacking]
    if complete and undoable:
        notices.say(done, action=UNDO, fields={"ids": ",".join(complete)})
    elif complete:
        notices.say(done)
    for reason in dict.fromkeys(lacking):
        notices.say(_("%(count)s niet: %(reason)s.", count=lacking.count(reason), reason=reason), kind="problem")


def consequences(env: WebEnv, undone: Sequence[str]) -> str:
    """What taking back leads to, for those who had the mail and those who were about to get it."""
    with reading(env.engine) as connection:
        found = corrections.fallout(connection, undone)
    return in_words(found)


def in_words(found: Fallout) -> str:
    """What follows from an error, in sentences, each with a space before it."""
    told = []
    if found.corrections:
        told.append(
            ngettext(
                "%(num)s lezer kreeg dit al en krijgt een rechtzetting.",
                "%(num)s lezers kregen dit al en krijgen een rechtzetting.",
                found.corrections,
            )
        )
    if found.cancelled:
        told.append(
            ngettext("%(num)s mail vertrekt niet meer.", "%(num)s mails vertrekken niet meer.", found.cancelled)
        )
    if found.under_way:
        told.append(
            ngettext(
                "%(num)s mail vertrekt net; wie ze krijgt, krijgt ook een rechtzetting.",
                "%(num)s mails vertrekken net; wie ze krijgt, krijgt ook een rechtzetting.",
                found.under_way,
            )
        )
    return "".join(f" {one}" for one in (*told, *left_out(found)))


def left_out(found: Fallout) -> list[str]:
    """Who had the error and gets no correction: how many, and why."""
    if not found.none:
        return []
    why = ", ".join(f"{_(STANDING_WORDS.get(standing, standing))}: {count}" for standing, count in found.none.items())
    return [
        ngettext(
            "%(num)s lezer kreeg dit al, maar krijgt geen mail meer (%(why)s).",
            "%(num)s lezers kregen dit al, maar krijgen geen mail meer (%(why)s).",
            sum(found.none.values()),
            why=why,
        )
    ]


def refused(error: OperationalError, *, to: str | None = None) -> Response:
    """Says why something could not be done, on the page that the form stood on."""
    notices.say(refusal(error), kind="problem")
    return redirect(to, 303) if to else back()


def back() -> Response:
    """To the page that the form stood on."""
    wanted = request.form.get("back") or LIST
    return redirect(forms.onward(wanted) if wanted != LIST else LIST, 303)
