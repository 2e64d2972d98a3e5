"""The desk in a real browser, on the sample site's bad day: with keys, without JavaScript, on a small screen, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from state.changes import Status
from state.store import baseline, reports, subscribers
from state.store.engine import writing
from state.store.staff import StaffRole
from tests.integration.web.bad_day import CHROMIUM, LIST, BadDay, mailed_link, opened, unvisited
from tests.integration.web.office import MAILS
from tests.looking import findings
from web.desk import inviting

SECOND = "tweede@desk.example"
NO_PAGES = {"/desk/", "/desk/beoordelen/<change_id>/pagina/<side>",
            "/desk/bronnen/<source>/beginstand/<key>/pagina", "/desk/contacten.csv", "/desk/contacten.vcf",
            "/desk/contacten/<source>/<key>.vcf", "/desk/logboek.csv", "/desk/logboek.jsonl", "/desk/digests/voorbeeld/mail",
            "/desk/digests/archief/<int:edition>/mail"}  # fmt: skip
"""A way on, frames with what partners wrote or readers got, and files."""
pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no /usr/bin/chromium on this machine"),
]


@pytest.fixture
def day(tmp_path: Path, browser: Any) -> Iterator[BadDay]:
    with opened(tmp_path, 3, browser) as made:
        yield made


def first_card(page: Any) -> Any:
    return page.locator("article.change").first


def said(page: Any) -> str:
    return " | ".join(page.locator(".notice p").all_inner_texts())


def id_of(card: Any) -> str:
    return str(card.get_attribute("id")).removeprefix("w-")


def test_a_reviewer_clears_the_bad_day(day: BadDay) -> None:
    """The hacked page of edition 3: everything of each incident is refused together, the rest one by one, all closed."""
    expect = pytest.importorskip("playwright.sync_api").expect
    page = day.page()
    assert len(day.waiting()) > 0
    assert day.incidents() > 0
    for _ in range(20):
        bulk = page.locator("section.card details.bulk")
        if not bulk.count():
            break
        bulk.first.locator("summary").click()
        bulk.first.get_by_label("Waarom?").fill("De site is gekraakt, de partner weet het.")
        bulk.first.get_by_role("button", name="Wijs alle").click()
        page.locator(".notice").first.wait_for()
        assert "afgewezen" in said(page)
    for _ in range(40):
        if not page.locator("article.change").count():
            break
        card = first_card(page)
        change = id_of(card)
        card.locator("details.reject summary").click()
        card.get_by_label("Waarom?").fill("nagekeken")
        card.get_by_role("button", name="Wijs af").click()
        page.locator(f"#w-{change}").wait_for(state="detached")
    for _ in range(20):
        close = page.locator("section.card details", has_text="Sluit dit incident")
        open_ones = close.count()
        if not open_ones:
            break
        close.first.locator("summary").click()
        close.first.get_by_label("Waarom?").fill("De partner bevestigt.")
        close.first.get_by_role("button", name="Sluit het incident").click()
        page.get_by_text("Het incident is gesloten").wait_for()
        expect(close).to_have_count(open_ones - 1)  # the word may be there from the one before
    page.get_by_text("Niets te beoordelen").wait_for()
    assert (day.waiting(), day.incidents()) == ([], 0)


def test_the_page_is_beside_the_change_in_a_frame_that_can_do_nothing(day: BadDay) -> None:
    page = day.page()
    card = first_card(page)
    card.locator("details.place summary").click()
    for side in ("was", "is"):
        frame = card.frame_locator(f"iframe[src*='/pagina/{side}']")
        mark = frame.locator("#hier")
        mark.wait_for()
        assert mark.evaluate("() => window.origin") == "null"
        assert mark.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 226, 122)"


def test_two_reviewers_collide_and_the_second_is_told(day: BadDay) -> None:
    first, second = day.page(), day.page(SECOND)
    change = id_of(first_card(first))
    for page, verdict in ((first, "Wijs af"), (second, "Keur goed")):
        card = page.locator(f"#w-{change}")
        if verdict == "Wijs af":
            card.locator("details.reject summary").click()
        card.get_by_role("button", name=verdict).click()
        page.locator(".notice").first.wait_for()
    assert "Iemand anders was je voor" in said(second)
    assert day.status(change) == Status.REJECTED


def test_a_critical_contact_needs_two_people_and_a_call(tmp_path: Path, browser: Any) -> None:
    with opened(tmp_path, 4, browser) as day:
        critical = [row for row in day.waiting() if row.critical]
        if not critical:
            pytest.fail("the sample has a critical contact that waits after edition 4")
        change = critical[0].id
        first, second = day.page(), day.page(SECOND)
        card = first.locator(f"#w-{change}")
        card.get_by_role("button", name="Keur goed").click()
        first.locator(".notice").first.wait_for()
        assert "nog een tweede goedkeuring" in said(first)
        assert day.status(change) == Status.PENDING
        second.reload()
        card = second.locator(f"#w-{change}")
        card.get_by_role("button", name="Keur goed").click()
        assert day.status(change) == Status.PENDING, "the browser asks for the call first"
        card.get_by_label("Gebeld?").fill("gebeld op 9/3 met het onthaal")
        card.get_by_role("button", name="Keur goed").click()
        second.locator(".notice").first.wait_for()
        assert day.status(change) == Status.APPROVED
        second.get_by_role("button", name="Maak ongedaan").click()
        second.get_by_text("teruggenomen").first.wait_for()
        assert day.status(change) == Status.CORRECTED


def test_keys_alone_go_through_the_list(day: BadDay) -> None:
    page = day.page()
    ids = [id_of(card) for card in page.locator("article.change").all()]
    for key, at in (("j", 0), ("j", 1), ("k", 0), ("k", 0)):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == f"w-{ids[at]}"
    page.keyboard.press("r")
    page.keyboard.type("jar ak j", delay=5)
    assert page.evaluate("document.activeElement.value") == "jar ak j"
    page.keyboard.press("Enter")
    page.locator(f"#w-{ids[0]}").wait_for(state="detached")
    assert day.status(ids[0]) == Status.REJECTED
    page.locator(f"#w-{ids[1]}:focus").wait_for()
    page.keyboard.press("a")
    page.locator(f"#w-{ids[1]}").wait_for(state="detached")
    assert day.status(ids[1]) == Status.APPROVED
    page.get_by_label("Sneltoetsen aan").uncheck()
    page.keyboard.press("Escape")
    before = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == before


def test_tab_reaches_everything_and_the_focus_is_seen(day: BadDay) -> None:
    page = day.page()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2


def test_all_of_it_works_without_javascript(day: BadDay) -> None:
    page = day.page(java_script_enabled=False)
    card = first_card(page)
    change = id_of(card)
    card.locator("details.reject summary").click()
    card.get_by_label("Waarom?").fill("nagekeken")
    card.get_by_role("button", name="Wijs af").click()
    page.locator(f"#w-{change}").wait_for(state="detached")
    card = first_card(page)
    second = id_of(card)
    card.get_by_role("button", name="Keur goed").click()
    page.get_by_role("button", name="Maak ongedaan").click()
    page.get_by_text("teruggenomen").first.wait_for()
    assert (day.status(change), day.status(second)) == (Status.REJECTED, Status.CORRECTED)
    page.locator("details.choose summary").click()
    page.get_by_label("Ernst").select_option("danger")
    page.get_by_role("button", name="Toon").click()
    page.get_by_role("heading", name="gevonden").wait_for()
    page.locator("details.who summary").click()
    page.get_by_role("button", name="Afmelden").click()
    page.get_by_role("heading", name="Aanmelden").wait_for()


def test_no_page_has_a_finding_of_axe_or_scrolls_sideways(day: BadDay) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = day.page(MAILS[StaffRole.ADMIN], viewport={"width": 320, "height": 640})
    change = day.waiting()[0].id
    with writing(day.office.env.engine) as connection:
        reader = subscribers.by_ids(connection, [1])[1].email
        taken = next(row for row in baseline.records(connection, "gespecialiseerde-hulp") if not row.removed)
        reports.add(connection, source="caw-lijn", key="x", told="Dit klopt niet.", reply_to=None, now=day.clock())
    inviting.invite(day.office.env, day.office.services, SECOND, actor="test", via="test")
    invitation = mailed_link(day, SECOND, "/desk/uitnodiging/")
    help_ = "/desk/bronnen/gespecialiseerde-hulp"
    places = [LIST, f"{LIST}?ernst=danger&gemeente=Gent", f"{LIST}/{change}", f"{LIST}/{change}/verbeteren",
              f"{LIST}/beslist", "/desk/contacten", "/desk/contacten?zoek=nergens&gemeente=nergens",
              "/desk/contacten?zoek=solentra>", "/desk/maatregelen", "/desk/maatregelen?zoek=brochure>",
              "/desk/bronnen", "/desk/bronnen/gespecialiseerde-hulp", "/desk/bronnen/ingekomen-post",
              f"{help_}/beginstand", f"{help_}/beginstand/{taken.key}/verbeteren",
              f"/desk/feiten/gespecialiseerde-hulp/{taken.key}", f"/desk/feiten/gespecialiseerde-hulp/{taken.key}?zoek=gent",
              "/desk/bronnen/proberen", "/desk/logboek", "/desk/meldingen", "/desk/digests", "/desk/digests?stand=sent",
              "/desk/digests/archief", "/desk/digests/archief/1", f"/desk/digests/voorbeeld?adres={reader}",
              "/desk/digests/voorbeeld?adres=niemand@x.example", "/desk/abonnees", "/desk/abonnees?zoek=example",
              "/desk/abonnees/1", "/desk/abonnees/bestand",
              "/desk/medewerkers", "/desk/wachtwoord", "/desk/nergens",
              "/desk/uitnodiging/geraden", invitation, "/desk/aanmelden"]  # fmt: skip
    seen = []
    for at in places:
        if at == "/desk/aanmelden":
            page.context.clear_cookies()
        page.goto(day.base + at.removesuffix(">"))
        if at.endswith(">"):  # on to what the list leads to
            with page.expect_navigation():
                page.locator("tbody th a").first.click()
        seen.append(page.url.removeprefix(day.base))
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        assert findings(page, axe, {"iframes": False}) == [], at
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, at
    assert unvisited(day, seen, "/desk/") == NO_PAGES
