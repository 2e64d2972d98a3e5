"""What partners publish as papers: newsletters with their index, letters as PDF, mails for the inbox."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from email.utils import format_datetime
from functools import cache
from importlib.resources import files
from typing import Any

from jobs.sample.answer import PDF, Answer, Routes
from jobs.sample.cast import Cast
from jobs.sample.entries import Entry, entries
from jobs.sample.partners import SITES
from jobs.sample.printing import measures, render

CHANGED_IN = 2
"""Letter and PDF newsletter are reissued with this edition."""


def newsletters(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    """The index page and one page for each issue, newest first."""
    issues = sorted(_issues("newsletter", edition), key=lambda issue: issue["date"], reverse=True)
    index = render(
        "listing.j2", issues=issues, title="Nieuwsbrieven", site=SITES["kinderopvang"], style=cast.style("newsletter")
    )
    found: Routes = {("kinderopvang", "/nieuwsbrieven"): Answer(body=index)}
    for issue in issues:
        items = measures(_of_issue("newsletter", issue, edition, cast), cast.style("newsletter"))
        body = render("newsletter.j2", slug=issue["slug"], day=issue["name"], measures=items)
        found["kinderopvang", f"/nieuwsbrieven/{issue['slug']}"] = Answer(body=body)
    return found


def documents(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    """The PDFs: the letter, the newsletter, and a short document behind every link to one."""
    version = 1 if edition < CHANGED_IN else 2
    found: Routes = {
        ("steunpunt", "/brieven/brief-lokale-besturen.pdf"): _pdf(f"brief-{version}.pdf"),
        ("kinderopvang", "/pdf/nieuwsbrief-oekraine-2022-04-07.pdf"): _pdf(f"nieuwsbrief-oekraine-{version}.pdf"),
    }
    hosts = {"hub": "steunpunt", "federal": "federaal", "tools": "hulpmiddelen"}
    for page, host in hosts.items():
        for entry in entries(page, edition, cast):
            if entry.kind == "publication":
                found.setdefault((host, entry.fields["path"]), _pdf("document.pdf"))
    return found


def inbox(edition: int, cast: Cast) -> Mapping[str, bytes]:
    """File name -> mail: what staff have dropped into the inbox by an edition."""
    found = {}
    for issue in _issues("inbox", edition):
        items = measures(_of_issue("inbox", issue, edition, cast), cast.style("inbox"))
        stamp = format_datetime(datetime.combine(issue["date"], time(8), UTC))
        subject = f"Omzendbrief: {items[0]['title'].lower()}"
        body = render("mail.eml.j2", slug=issue["slug"], subject=subject, stamp=stamp, measures=items)
        found[f"{issue['slug']}.eml"] = body
    return found


def _issues(page: str, edition: int) -> Iterator[Mapping[str, Any]]:
    for issue in _declared(page):
        if issue.get("since", 1) <= edition:
            yield issue


@cache
def _declared(page: str) -> tuple[Mapping[str, Any], ...]:
    text = files("jobs.sample").joinpath("expected", f"{page}.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["issues"])


def _of_issue(page: str, issue: Mapping[str, Any], edition: int, cast: Cast) -> list[Entry]:
    return [entry for entry in entries(page, edition, cast) if entry.fields["issue"] == issue["slug"]]


@cache
def _pdf(name: str) -> Answer:
    return Answer(body=files("jobs.sample").joinpath("files", name).read_bytes(), content_type=PDF)
