"""The running site: a port for each partner, conditional requests on some, an edition that can be switched."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from jobs.sample.partners import SITES
from jobs.sample.server import serving
from scrapers.catalogue import load_sources
from state.sources import SourceKind

WAIT = 10


def test_every_partner_has_a_port_of_its_own() -> None:
    with serving() as site:
        assert site.base.keys() == SITES.keys()
        assert len(set(site.allowed)) == len(SITES)
        assert all(urlsplit(address).hostname == "127.0.0.1" for address in site.base.values())


@pytest.mark.parametrize("seed", [None, 7])
def test_every_declared_source_is_served(seed: int | None, tmp_path: Path) -> None:
    file = tmp_path / "sources.toml"
    with serving(seed) as site:
        file.write_text(site.sources, encoding="utf-8")
        for source in load_sources(file):
            if source.kind is not SourceKind.INBOX:
                answer = requests.get(source.url.replace("{nis}", "44021"), timeout=WAIT)
                assert answer.status_code == 200, source.id
        assert site.inbox.keys() == {"omzendbrief-tolken.eml"}


def test_a_form_finds_by_postcode() -> None:
    with serving() as site:
        url = f"{site.base['kindengezin']}/consultatiebureaus"
        assert "Consultatiebureau Gent" in requests.post(url, data={"postcode": "9000"}, timeout=WAIT).text
        assert "Geen resultaten" in requests.post(url, data={"postcode": "1"}, timeout=WAIT).text


def test_pages_differ_at_each_request_and_are_counted() -> None:
    with serving() as site:
        url = f"{site.base['pleegzorg']}/diensten"
        assert requests.get(url, timeout=WAIT).text != requests.get(url, timeout=WAIT).text
        assert site.requests["pleegzorg", "/diensten"] == 2


def test_some_hosts_remember_and_others_do_not() -> None:
    with serving() as site:
        first = requests.get(f"{site.base['kindengezin']}/lokale-teams", timeout=WAIT)
        again = requests.get(first.url, headers={"If-None-Match": first.headers["ETag"]}, timeout=WAIT)
        assert again.status_code == 304
        assert "ETag" not in requests.get(f"{site.base['pleegzorg']}/diensten", timeout=WAIT).headers


def test_the_edition_can_be_switched_while_it_runs() -> None:
    with serving() as site:
        url = f"{site.base['financieel']}/op-de-vlucht"
        tag = requests.get(url, timeout=WAIT).headers["ETag"]
        site.edition = 3
        assert requests.get(url, headers={"If-None-Match": tag}, timeout=WAIT).status_code == 500
        site.edition = 2
        assert requests.get(url, headers={"If-None-Match": tag}, timeout=WAIT).status_code == 200


def test_visitor_marks_in_links_lead_to_the_same_page() -> None:
    with serving() as site:
        url = f"{site.base['kinderopvang']}/nieuwsbrieven/nieuwsbrief-kinderopvang-februari-2026"
        assert requests.get(f"{url}?sid=abc", timeout=WAIT).status_code == 200


def test_a_head_request_has_no_body() -> None:
    with serving() as site:
        assert requests.head(f"{site.base['pleegzorg']}/diensten", timeout=WAIT).content == b""


def test_an_unknown_edition_is_refused_before_anything_is_served() -> None:
    with pytest.raises(ValueError, match="there is no edition 0"), serving(edition=0):
        pass
