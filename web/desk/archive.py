"""/desk/digests/archief: every mail that was made, as its readers saw it, what became of its copies, and what it told."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, render_template, request
from sqlalchemy import Row
from werkzeug.wrappers import Response

from state import codec
from state.describe import name_of
from state.store import handling, outbox
from state.store.engine import reading
from state.store.staff import StaffRole
from web.desk.directory import place_of
from web.desk.outgoing import DIGESTS, FATES, KINDS, OFTEN
from web.desk.views import Views
from web.env import Services, WebEnv
from web.paging import Paging
from web.public import mails

ARCHIVE = f"{DIGESTS}/archief"
MOST = 200
"""So many copies of one mail are listed; more are counted."""


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """The list of mails, and one of them."""
    blueprint = Blueprint("archive", __name__)
    views = Views(blueprint, env)
    views.get(ARCHIVE, StaffRole.REVIEWER, listed)
    views.get(f"{ARCHIVE}/<int:edition>", StaffRole.REVIEWER, one)
    views.get(f"{ARCHIVE}/<int:edition>/mail", StaffRole.REVIEWER, mail)
    return blueprint


def listed(env: WebEnv) -> str:
    """The mails with these words in their subject."""
    words = request.args.get("zoek", "").strip()[:200]
    with reading(env.engine) as connection:
        total, _ = handling.editions(connection, words, size=0)
        paging = Paging.of(request.args.get("bladzijde"), total)
        _, found = handling.editions(connection, words, offset=paging.offset, size=paging.size)
    return render_template(
        "desk/archive.html", found=found, paging=paging, path=ARCHIVE, filters={"zoek": words} if words else {},
        fates=FATES, kinds=KINDS, often=OFTEN,
    )  # fmt: skip


def one(env: WebEnv, edition: int) -> str:
    """One mail: its copies, and what it told."""
    with reading(env.engine) as connection:
        row = outbox.edition_of(connection, edition) or abort(404)
        copies = handling.copies_of(connection, [edition]).get(edition, {})
        rows = handling.listed(connection, [], limit=MOST, edition_id=edition)
        told = [(place_of(version), _name(version), version) for version in handling.told_in(connection, edition)]
    return render_template(
        "desk/edition.html", row=row, copies=copies, rows=rows, told=told, fates=FATES, kinds=KINDS, often=OFTEN,
        limit=MOST,
    )  # fmt: skip


def mail(env: WebEnv, edition: int) -> Response:
    """The mail itself, in a frame."""
    with reading(env.engine) as connection:
        row = outbox.edition_of(connection, edition)
    if row is None or row.message is None:
        abort(404)
    return mails.shown(env, row.message)


def _name(version: Row[Any]) -> str:
    return name_of(codec.load_record(version.record_kind, version.value))
