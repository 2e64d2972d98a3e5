"""The mails in a real browser: no findings of axe in light or dark, nothing to scroll sideways on the smallest phone."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import html5lib
import pytest

from notifier.rendering.render import render, render_named
from notifier.rendering.translations import LANGUAGES
from tests.looking import findings
from tests.tools.mail_samples import LINKS, NOW, links, samples

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no /usr/bin/chromium on this machine")
def test_the_mails_have_no_findings_and_fit_the_smallest_phone() -> None:
    api = pytest.importorskip("playwright.sync_api")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        page = browser.new_page(viewport={"width": 320, "height": 640})
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        found = {
            name: looked_at(page, axe if is_built_apart(name) else None, html) for name, html in every_mail().items()
        }
        browser.close()
    assert {name: told for name, told in found.items() if told != (320, [])} == {}
    assert asked == []


def is_built_apart(name: str) -> bool:
    """Whether axe looks at a mail: in other languages only the words differ, so there the widest kind stands for all."""
    return not name.endswith((" fr", " en", " fr, whole", " en, whole")) or name.startswith("digest")


def looked_at(page: Any, axe: Any, html: str) -> tuple[int, list[str]]:
    """How wide a mail is on the smallest phone, and what `axe` finds when it is to look."""
    page.set_content(html)
    return page.evaluate("document.documentElement.scrollWidth"), findings(page, axe) if axe else []


def staff_mail() -> dict[str, str]:
    line = SimpleNamespace(
        id="c1",
        critical=True,
        headline="Nieuw nummer",
        reasons=["Het nummer is duur."],
        page="https://bron.example/",
        source="Bron",
        found_at=NOW,
        people=2,
    )
    review = {
        "lines": [line],
        "who": "Jana",
        "mail": "jana@opgroeien.example",
        "daily": False,
        "urgent": True,
        "more": 1,
    }
    invited = {"who": "Jana", "link": "https://wegwijs.example/desk/uitnodiging/x", "until": NOW}
    return {
        "invitation": render_named("invitation", invited).html,
        "review": render_named("review", review).html,
        "alarms": render_named("alarms", {"alarms": [SimpleNamespace(sentence="Something is wrong.")]}).html,
    }


WHOLE = ", whole"
NAMES = [
    *("invitation", "review", "alarms"),
    *(f"{name} {language}" for language in LANGUAGES for name in (*LINKS, *samples(language))),
]
"""Those of `every_mail`, told without rendering them: all test processes collect the tests of this file, one runs them."""


@cache
def every_mail() -> dict[str, str]:
    """Every kind in every language, and the page that shows what a mail could only count."""
    found = staff_mail()
    for language in LANGUAGES:
        found |= {f"{name} {language}": mail.html for name, mail in links(language).items()}
        for name, content in samples(language).items():
            mail = render(content, base_url="https://wegwijs.example", most_items=6)
            found[f"{name} {language}"] = mail.html
            if mail.whole:
                found[f"{name} {language}{WHOLE}"] = mail.whole
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_mails_are_valid_html(name: str) -> None:
    """By the parser of the HTML standard: each deviation from it is an error."""
    for html in (every_mail()[one] for one in (name, name + WHOLE) if one in every_mail()):
        parser = html5lib.HTMLParser(strict=True)
        parser.parse(html)
        assert parser.errors == []


def test_every_mail_is_looked_at() -> None:
    assert {name.removesuffix(WHOLE) for name in every_mail()} == set(NAMES)
    assert any(name.endswith(WHOLE) for name in every_mail())
