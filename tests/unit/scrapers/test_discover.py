"""What an index leads to and what a finder is asked."""

from __future__ import annotations

import pytest

from scrapers.discover import FinderRequest, finder_places, finder_requests, newest_documents
from scrapers.read.html import read_html
from state.sources import Finder, Source, SourceKind

INDEX = "https://www.opgroeien.example/nieuwsbrieven"


def source(url: str = INDEX, links: str | None = None, finder: Finder | None = None) -> Source:
    kind = SourceKind.FINDER if finder else SourceKind.LISTING
    return Source(id="brief", name="Nieuwsbrief", kind=kind, url=url, links=links, finder=finder)


def found(html: str, *, url: str = INDEX, links: str | None = None) -> list[tuple[str, str]]:
    body = f"<html><body><nav><a href='/nieuwsbrieven/menu'>Menu</a></nav><main>{html}</main></body></html>".encode()
    document = read_html(body, url=url)
    return [(one.url, one.title) for one in newest_documents(document, source(url, links))]


def urls(html: str, **values: str) -> list[str]:
    return [url for url, _ in found(html, **values)]


def test_a_list_without_dates_keeps_its_order() -> None:
    page = "<ul><li><a href='/nieuwsbrieven/b'>Brief B</a></li><li><a href='/nieuwsbrieven/a'>Brief A</a></li></ul>"
    assert found(page) == [(f"{INDEX}/b", "Brief B"), (f"{INDEX}/a", "Brief A")]


@pytest.mark.parametrize(
    "page",
    [
        "<ul><li>17/03/2022 <a href='/oud.pdf'>Oud</a></li><li>7 april 2022 <a href='/nieuw.pdf'>Nieuw</a></li></ul>",
        "<table><tr><td>17/03/2022</td><td><a href='/oud.pdf'>Oud</a></td></tr>"
        "<tr><td>07/04/2022</td><td><a href='/nieuw.pdf'>Nieuw</a></td></tr></table>",
        "<div><h3><a href='/oud.pdf'>Oud</a></h3><p>17 maart 2022</p></div>"
        "<div><h3><a href='/nieuw.pdf'>Nieuw</a></h3><p>7 april 2022</p></div>",
    ],
)
def test_dates_beside_the_links_decide_which_is_newest(page: str) -> None:
    assert [title for _, title in found(page)] == ["Nieuw", "Oud"]


def test_a_month_and_a_year_are_a_date_too_and_the_slug_is_none() -> None:
    page = "<p><a href='/nieuwsbrieven/2023-1'>Januari 2022</a></p><p><a href='/nieuwsbrieven/2021'>Maart 2022</a></p>"
    assert [title for _, title in found(page)] == ["Maart 2022", "Januari 2022"]


def test_one_without_a_date_stays_with_the_one_above_it() -> None:
    page = (
        "<li><a href='/a.pdf'>1 maart 2022</a></li><li><a href='/b.pdf'>zonder dag</a></li>"
        "<li><a href='/c.pdf'>1 mei 2022</a></li>"
    )
    assert [title for _, title in found(f"<ul>{page}</ul>")] == ["1 mei 2022", "1 maart 2022", "zonder dag"]


def test_no_more_than_twelve_are_looked_at() -> None:
    page = "".join(f"<li><a href='/nieuwsbrieven/{n}'>{n:02} januari 2022</a></li>" for n in range(1, 21))
    assert [title for _, title in found(f"<ul>{page}</ul>")][:2] == ["20 januari 2022", "19 januari 2022"]
    assert len(found(f"<ul>{page}</ul>")) == 12


@pytest.mark.parametrize(
    "link",
    [
        "<a href='/nieuwsbrieven'>Nieuwsbrieven</a>",
        "<a href='/nieuwsbrieven/?utm_source=mail#top'>Nieuwsbrief van 7 april 2022</a>",
        "<a href='/nieuwsbrieven?page=2'>2</a>",
        "<a href='/nieuwsbrieven/inschrijven'>Schrijf je in</a>",
        "<a href='/over-ons'>Over ons</a>",
        "<a href='https://elders.example/brief.pdf'>Brief</a>",
        "<a href='mailto:nieuwsbrief@opgroeien.example'>Nieuwsbrief</a>",
        "<a href='javascript:open()'>Nieuwsbrief</a>",
    ],
)
def test_what_is_no_issue_is_left_alone(link: str) -> None:
    assert found(f"<p>{link}</p><p>tekst</p>") == []


def test_menus_and_footers_hold_no_issues() -> None:
    assert found("<p>Niets te zien.</p>") == []


def test_an_issue_may_stand_elsewhere_on_the_same_site() -> None:
    page = "<p><a href='/bericht/nieuwsbrief-april-1'>April</a></p><p><a href='//opgroeien.example/m/7.pdf'>x</a></p>"
    assert urls(page) == [
        "https://www.opgroeien.example/bericht/nieuwsbrief-april-1",
        "https://opgroeien.example/m/7.pdf",
    ]


def test_the_same_issue_is_found_once_with_its_best_name() -> None:
    page = (
        "<div><a href='/nieuwsbrieven/4?sid=77'>Lees meer</a><h3><a href='/nieuwsbrieven/4?utm_medium=x'>Vier</a></h3></div>"
        "<div><h3>Drie</h3><a href='/nieuwsbrieven/3?token=9'>Download</a></div>"
    )
    assert found(page) == [(f"{INDEX}/4", "Vier"), (f"{INDEX}/3", "Drie")]


def test_a_pattern_decides_alone_and_on_any_host() -> None:
    page = "<p><a href='https://mail.example/c/1'>een</a> <a href='/nieuwsbrieven/2'>twee</a> <a href='/x.pdf'>drie</a></p>"
    assert urls(page, links=r"mail\.example/c/\d+$") == ["https://mail.example/c/1"]


def test_the_home_page_as_index_does_not_lead_to_everything() -> None:
    page = "<p><a href='/over-ons'>Over ons</a> <a href='/brief.pdf'>Brief</a></p>"
    assert urls(page, url="https://www.opgroeien.example/") == ["https://www.opgroeien.example/brief.pdf"]


def requests(url: str, *areas: str, method: str = "GET", **form: str) -> list[FinderRequest]:
    return list(finder_requests(source(url, finder=Finder(areas=areas, method=method, form=form))))


def test_a_finder_is_asked_for_each_municipality_by_its_code() -> None:
    asked = requests("https://x.example/?nis={nis}", "Gent", "44021", "Leuven")
    assert [one.url for one in asked] == ["https://x.example/?nis=24062", "https://x.example/?nis=44021"]


def test_a_municipality_that_merged_is_asked_for_under_its_present_code() -> None:
    assert [one.url for one in requests("https://x.example/{nis}", "Nevele")] == ["https://x.example/44083"]


def test_names_are_quoted_in_an_address_and_not_in_a_form() -> None:
    assert requests("https://x.example/{name}/lijst", "Sint-Niklaas")[0].url == "https://x.example/Sint-Niklaas/lijst"
    assert requests("https://x.example/{name}", "De Panne")[0].url == "https://x.example/De%20Panne"
    assert requests("https://x.example/", "De Panne", method="post", plaats="{name}") == [
        FinderRequest(url="https://x.example/", method="POST", form=(("plaats", "De Panne"),))
    ]


def test_a_get_form_goes_into_the_address() -> None:
    asked = requests("https://x.example/?taal=nl", "De Panne", plaats="{name}")
    assert asked == [FinderRequest(url="https://x.example/?taal=nl&plaats=De+Panne")]


def test_every_postcode_is_asked_for_once() -> None:
    asked = [one.url for one in requests("https://x.example/{postcode}", "Leuven", "24062")]
    assert "https://x.example/3000" in asked
    assert len(asked) == len(set(asked)) > 1


def test_braces_that_are_no_placeholder_stay() -> None:
    assert requests("https://x.example/{nis}?q={x}", "Gent")[0].url == "https://x.example/44021?q={x}"


def test_areas_are_names_provinces_and_regions() -> None:
    assert len(finder_places(("flanders",))) == 285
    assert {place.province for place in finder_places(("provincie Limburg",))} == {"Limburg"}
    assert finder_places(("Nergenshuizen",)) == ()


def test_a_source_that_is_no_finder_asks_nothing() -> None:
    assert list(finder_requests(source())) == []
