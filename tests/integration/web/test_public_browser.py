"""The readers' pages in a real browser, with a keyboard, without JavaScript, on a small screen, light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from state.store import subscribers
from state.store.engine import reading
from tests.integration.web.bad_day import CHROMIUM, BadDay, mailed_link, opened, unvisited
from tests.looking import findings

AN = "an@opvang.example"
LINKS = "/(?:bevestigen|voorkeuren)/"
TOWN = "/gemeente/44085"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no /usr/bin/chromium on this machine"),
]


@pytest.fixture
def day(tmp_path: Path, browser: Any) -> Iterator[BadDay]:
    with opened(tmp_path, 1, browser) as made:
        yield made


def window(day: BadDay, **more: Any) -> Any:
    page = day.browser.new_context(**more).new_page()
    page.set_default_timeout(15_000)
    page.on("request", lambda asked: day.allowed(asked.url))
    return page


def status(day: BadDay) -> str | None:
    with reading(day.office.env.engine) as connection:
        row = subscribers.by_email(connection, AN)
    return str(row.status) if row else None


@pytest.mark.parametrize("script", [True, False])
def test_a_provider_subscribes_confirms_changes_and_leaves(day: BadDay, script: bool) -> None:
    page = window(day, java_script_enabled=script, viewport={"width": 320, "height": 640})
    page.goto(day.base + TOWN)
    page.get_by_role("link", name="Mail me als er iets verandert").click()
    assert page.get_by_label("Voor welke gemeente?").input_value() == "Lievegem"
    page.get_by_label("Je mailadres").fill(AN)
    page.get_by_label("een keer per week").check()
    page.get_by_role("button", name="Schrijf me in").click()
    page.get_by_role("heading", name="Kijk in je mailbox").wait_for()
    page.goto(day.base + mailed_link(day, AN, LINKS))
    page.get_by_role("button", name="Ja, ik wil deze mails").click()
    page.get_by_role("heading", name="Je bent ingeschreven").wait_for()
    assert status(day) == "active"
    page.get_by_role("link", name="Bekijk of verander je keuze").click()
    page.get_by_label("Voor welke gemeente?").fill("Lievegem; Gent")
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_text("Bewaard.").wait_for()
    assert page.get_by_label("een keer per week").is_checked()
    page.get_by_role("button", name="Schrijf me uit").click()
    page.get_by_role("heading", name="Je krijgt geen mails meer").wait_for()
    assert status(day) == "unsubscribed"


def test_a_mistake_is_said_where_it_is_and_the_keyboard_leads_there(day: BadDay) -> None:
    page = window(day)
    page.goto(day.base + "/inschrijven")
    page.get_by_label("Je mailadres").fill(AN)
    page.get_by_label("Voor welke gemeente?").fill("Nergenshuizen")
    page.keyboard.press("Enter")
    page.get_by_role("alert").get_by_role("link").press("Enter")
    page.locator("#areas:focus").wait_for()
    assert page.locator("#areas").get_attribute("aria-invalid") == "true"
    assert page.get_by_label("Je mailadres").input_value() == AN


def tab_to(page: Any, what: str) -> None:
    """Goes on with the tab key until `what` (a selector) has the focus, and the focus is seen."""
    page.wait_for_load_state()  # a heading is there before the styles are
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", what):
            assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2
            return
    raise AssertionError(f"the tab key never reaches {what}")


def test_a_provider_subscribes_and_leaves_with_the_keyboard_alone(day: BadDay) -> None:
    page = window(day)
    page.goto(day.base + "/inschrijven")
    tab_to(page, "#email")
    page.keyboard.type(AN)
    tab_to(page, "#areas")
    page.keyboard.type("9930")
    tab_to(page, "[name=frequency]")
    page.keyboard.press("ArrowDown")
    tab_to(page, "main button")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Kijk in je mailbox").wait_for()
    page.goto(day.base + mailed_link(day, AN, LINKS))
    tab_to(page, "main button")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Je bent ingeschreven").wait_for()
    tab_to(page, "main a")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Wat je van Wegwijs krijgt").wait_for()
    assert page.get_by_label("een keer per week").is_checked()
    tab_to(page, "form[action*=uitschrijven] button")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Je krijgt geen mails meer").wait_for()
    assert status(day) == "unsubscribed"


def test_the_list_of_municipalities_goes_on_after_each_semicolon(day: BadDay) -> None:
    page = window(day)
    page.goto(day.base + "/inschrijven")
    page.locator("#areas").press_sequentially("Gent; Liev")
    offered = page.evaluate("[...document.querySelector('#towns').options].map(one => one.value)")
    assert "Gent; Lievegem" in offered
    page.locator("#areas").fill("Lie")
    assert page.evaluate("document.querySelector('#towns').options[0].value.includes(';')") is False


def test_no_page_has_a_finding_of_axe_or_scrolls_sideways(day: BadDay) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = window(day, viewport={"width": 320, "height": 640})
    page.goto(day.base + TOWN)
    report = page.get_by_role("link", name="Klopt dit niet?").first.get_attribute("href")
    client = day.office.app.test_client()
    client.post("/inschrijven", data={"email": AN, "areas": "Lievegem"})
    confirm = mailed_link(day, AN, LINKS)
    places = [
        TOWN, "/gemeente", "/gemeente?naam=nergens", "/inschrijven", "/inschrijven/verstuurd", confirm, "/voorkeuren",
        report, "/fout-gemeld", "/privacy", "/toegankelijkheid", "/voorkeuren/geraden", "/mail/1/geraden",
        "/uitschrijven/geraden", "/inschrijven?taal=fr", f"{TOWN}?taal=en", "/nergens",
    ]  # fmt: skip
    found = re.search(r'(/voorkeuren/[\w-]+)"', client.post(confirm).text)
    assert found is not None
    assert unvisited(day, places, "/") - unvisited(day, [], "/desk/") == {"/static/<path:filename>", "/atom/<nis>"}
    for at in [*places, found[1]]:
        page.goto(day.base + at)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        assert findings(page, axe) == [], at
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, at
