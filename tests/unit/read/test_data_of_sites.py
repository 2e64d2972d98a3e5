"""People, offices and numbers as the data files of sites hold them, whatever the generator: who, what they do and how to reach them."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.data import looks_like_yaml
from scrapers.read.dispatch import read

FILES = {
    "a record for each function, below a remark": (
        "officers.yml",
        """
# who to write to
chair:
  name: Jane Roe
  email: chair@wharf.example
dock-master:
  name: Tom Loe
  phone: 515-555-0141
deck-hands:
  - name: Sue Poe
    phone: 515-555-0142
  - name: Ann Poe
""",
        [
            ("Jane Roe", "Chair", "chair@wharf.example"),
            ("Tom Loe", "Dock master", "515-555-0141"),
            ("Sue Poe", "Deck hands", "515-555-0142"),
            ("Ann Poe", "Deck hands"),
        ],
    ),
    "functions that list names": (
        "team.yaml",
        """
- role: Treasurer
  members:
    - Jane Roe
    - Mark Doe
- role: Tent crew
  members: [Ann Poe, Tom Loe]
  email: tents@camp.example
- role: Cook
  members: [Sue Poe]
  email: cook@camp.example
""",
        [
            ("Jane Roe", "Treasurer"),
            ("Mark Doe", "Treasurer"),
            ("Tent crew", None, "tents@camp.example"),
            ("Ann Poe", "Tent crew"),
            ("Tom Loe", "Tent crew"),
            ("Sue Poe", "Cook", "cook@camp.example"),
        ],
    ),
    "names alone below functions": (
        "bureau.yml",
        "president: Jane Roe\ntresoriere: Anne Poirier\nsecretaire:\n  - Luc Petit\n  - Paul Legrand\n",
        [
            ("Jane Roe", "President"),
            ("Anne Poirier", "Tresoriere"),
            ("Luc Petit", "Secretaire"),
            ("Paul Legrand", "Secretaire"),
        ],
    ),
    "keys in German, one record with the family name as its name": (
        "vorstand.yml",
        """
- vorname: Anna
  nachname: Muster
  amt: Vorsitzende
  telefon: 030 901820
- vorname: Karl
  name: Beispiel
  amt: Kassenwart
  handy: 0171 1234567
""",
        [("Anna Muster", "Vorsitzende", "030 901820"), ("Karl Beispiel", "Kassenwart", "0171 1234567")],
    ),
    "several lists in JSON": (
        "bestuur.json",
        """{"bestuur": [{"naam": "Els Maes", "functie": "Voorzitter", "tel": "0470 12 34 56"}],
        "vrijwilligers": [{"naam": "Jan Smet", "functie": "Bar"}, {"naam": "Mia Claes", "functie": "Poort"}]}""",
        [("Els Maes", "Voorzitter", "0470 12 34 56"), ("Jan Smet", "Bar"), ("Mia Claes", "Poort")],
    ),
    "keys that are only how the program calls people": (
        "authors.yml",
        """
jroe:
  name: Jane Roe
  title: Lead editor
  url: https://roe.example
  image_url: https://roe.example/a.png
mdoe:
  name: Mark Doe
  title: Reporter
""",
        [("Jane Roe", "Lead editor"), ("Mark Doe", "Reporter")],
    ),
    "TOML": (
        "people.toml",
        """
[[people]]
name = "Jane Roe"
role = "Coach"
email = "jane@track.example"
[[people]]
name = "Mark Doe"
role = "Physio"
""",
        [("Jane Roe", "Coach", "jane@track.example"), ("Mark Doe", "Physio")],
    ),
    "what the file is about beside the lists of its parts": (
        "contacts.yml",
        """---
title: Town of Elm
phone: 515-555-0100
address:
  street: 1 Main Street
  city: Elm
  state: IA
  zip: "50010"
departments:
  - name: Water Works
    phone: 515-555-0101
    staff:
      - name: Jane Roe
        title: Director
        phone: 515-555-0102
  - name: Library
    phone: 515-555-0103
""",
        [
            ("Town of Elm", None, "515-555-0100"),
            ("Water Works", None, "515-555-0101"),
            ("Jane Roe", "Director", "515-555-0102"),
            ("Library", None, "515-555-0103"),
        ],
    ),
    "several documents in one file": (
        "docs.yml",
        """# first
---
name: Jane Roe
role: Chair
email: jane@elm.example
---
name: Mark Doe
role: Clerk
email: mark@elm.example
""",
        [("Jane Roe", "Chair", "jane@elm.example"), ("Mark Doe", "Clerk", "mark@elm.example")],
    ),
    "values in two languages": (
        "lang.yml",
        """
- naam: Els Maes
  functie:
    nl: Voorzitter
    fr: Présidente
  mail: els@linde.example
- naam: Jan Smet
  functie_nl: Penningmeester
  functie_fr: Trésorier
  mail: jan@linde.example
""",
        [("Els Maes", "Voorzitter", "els@linde.example"), ("Jan Smet", "Penningmeester", "jan@linde.example")],
    ),
    "keys of which only the values tell what they hold": (
        "wat.yml",
        """
- wat: Voorzitter
  wie: Els Maes
  mail: els@linde.example
- wat: Poort en kassa
  wie: Jan Smet
- wat: Secretaris
  wie: Mia Claes
""",
        [
            ("Els Maes", "Voorzitter", "els@linde.example"),
            ("Jan Smet", "Poort en kassa"),
            ("Mia Claes", "Secretaris"),
        ],
    ),
    "a short text in the place of a function": (
        "lab.yml",
        """
- name: Jane Roe
  about: Research Fellow, since March
  number_of_papers: 3
  email: jane@lab.example
- name: Mark Doe
  about: Keeper of the Greenhouse
""",
        [("Jane Roe", "Research Fellow, since March", "jane@lab.example"), ("Mark Doe", "Keeper of the Greenhouse")],
    ),
    "numbers below what they are of": (
        "numbers.yml",
        "police: 515-555-0110\ntown_hall: 515-555-0111\nJane Roe: 515-555-0112\n",
        [("Police", None, "515-555-0110"), ("Town hall", None, "515-555-0111"), ("Jane Roe", None, "515-555-0112")],
    ),
    "people as keys": (
        "byname.yml",
        "Jane Roe:\n  role: Chair\n  email: jane@elm.example\nMark Doe:\n  role: Clerk\n  phone: 515-555-0113\n",
        [("Jane Roe", "Chair", "jane@elm.example"), ("Mark Doe", "Clerk", "515-555-0113")],
    ),
    "rows without keys": (
        "rows.json",
        '[["Kassier", "Els Maes", "els@linde.example"], ["Materiaal", "Jan Smet", "jan@linde.example"]]',
        [("Els Maes", "Kassier", "els@linde.example"), ("Jan Smet", "Materiaal", "jan@linde.example")],
    ),
    "groups of names": (
        "groups.yml",
        "Board:\n  - Jane Roe (chair)\n  - Mark Doe (treasurer)\n  - Ann Poe\nAudit committee:\n  - Tom Loe\n  - Sue Poe\n",
        [
            ("Jane Roe", "chair"),
            ("Mark Doe", "treasurer"),
            ("Ann Poe", None),
            ("Tom Loe", None),
            ("Sue Poe", None),
        ],
    ),
    "the settings of a site": (
        "settings.yml",
        """
title: Chess Club Elm
email: info@chess.example
phone: 515-555-0120
president: Jane Roe
treasurer: Mark Doe
theme: minima
baseurl: /club
""",
        [
            ("Chess Club Elm", None, "515-555-0120", "info@chess.example"),
            ("Jane Roe", "President"),
            ("Mark Doe", "Treasurer"),
        ],
    ),
    "several values of one kind, and an office": (
        "office.yml",
        """
- name: Jane Roe
  office:
    room: B12
    phone: 515-555-0130
  roles: [Chair]
  phones: [515-555-0132, 515-555-0133]
- name: Vacant
  roles: [Treasurer]
  email: money@elm.example
""",
        [
            ("Jane Roe", "Chair", "515-555-0130", "515-555-0132", "515-555-0133"),
            ("Treasurer", None, "money@elm.example"),
        ],
    ),
    "names below a heading that calls no body": (
        "sections.yml",
        """
sections:
  - heading: Leadership
    people:
      - {name: Jane Roe, title: Chair}
      - {name: Mark Doe, title: Clerk}
  - heading: Volunteers
    people:
      - {name: Ann Poe, photo: ann.png}
      - {name: Tom Loe}
""",
        [("Jane Roe", "Chair"), ("Mark Doe", "Clerk"), ("Ann Poe", "Volunteers"), ("Tom Loe", "Volunteers")],
    ),
    "committees with who chairs and who sits on them": (
        "committees.yml",
        """
- committee: Programs
  chair: Tom Loe
  members:
    - Sarah Poe
    - Mark Doe
  contact: programs@elm.example
- committee: Gardens
  chair: Ann Poe
  members: [Jane Roe]
""",
        [
            ("Programs", None, "programs@elm.example"),
            ("Sarah Poe", "Programs"),
            ("Mark Doe", "Programs"),
            ("Tom Loe", "Chair"),
            ("Jane Roe", "Gardens"),
            ("Ann Poe", "Chair"),
        ],
    ),
    "posts in words that nobody knows": (
        "posts.yml",
        "Poort: Els Maes\nKassa: Jan Smet\nVlaggen: Mia Claes\n",
        [("Els Maes", "Poort"), ("Jan Smet", "Kassa"), ("Mia Claes", "Vlaggen")],
    ),
    "terms that hold officers": (
        "terms.yml",
        """
- term: 2024-2025
  officers:
    - title: President
      name: Jane Roe
    - title: Secretary
      name: Mark Doe
""",
        [("Jane Roe", "President"), ("Mark Doe", "Secretary")],
    ),
}


@pytest.mark.parametrize(("name", "text", "told"), FILES.values(), ids=FILES)
def test_data_files_tell_who_does_what(name: str, text: str, told: list[tuple[str | None, ...]]) -> None:
    country = "DE" if name == "vorstand.yml" else "BE" if "Maes" in text else "US"
    document = read(text.lstrip("\n").encode(), url=f"https://site.example/{name}")
    drawn = extract(document, country=country).contacts
    assert [
        (one.person or one.unit or one.organisation, one.role, *(phone.text for phone in one.phones), *one.emails)
        for one in drawn
    ] == told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("products.json", '[{"id": 1, "title": "Red shirt", "price": "12"}, {"id": 2, "title": "Cap", "price": "8"}]'),
        ("teams.yml", "teams:\n  - name: Under 9\n    players: 11\n  - name: Under 11\n    players: 12\n"),
        ("nav.yml", "- title: Home\n  url: /\n- title: Our Board\n  url: /board/\n"),
        (
            "theme.toml",
            'title = "Elm"\nbaseURL = "https://elm.example/"\ntheme = "Ananke"\n[params]\nfeatured = "a.png"\n',
        ),
    ],
)
def test_data_about_nobody_tells_of_nobody(name: str, text: str) -> None:
    document = read(text.encode(), url=f"https://site.example/{name}")
    assert [one for one in extract(document, country="US").contacts if one.person or one.phones or one.emails] == []


def test_offices_of_countries_are_no_translations() -> None:
    text = "nl:\n  name: Desk North\n  phone: 0470 12 34 56\nde:\n  name: Desk East\n  phone: 0470 12 34 57\n"
    document = read(text.encode(), url="https://site.example/desks.yml")
    assert sorted(phone.text for one in extract(document, country="BE").contacts for phone in one.phones) == [
        "0470 12 34 56",
        "0470 12 34 57",
    ]


def test_a_text_without_a_name_is_data_where_several_keys_each_hold_a_record() -> None:
    assert looks_like_yaml(
        "# kept by the clerk\nchair:\n  name: Jane Roe\nclerk:\n  name: Mark Doe\n  tags:\n    - x y\n"
    )
    assert not looks_like_yaml("Contact:\n  Tel: 515-555-0146\nOpen:\n  Mo: 9-12\n")
    assert not looks_like_yaml("agenda:\n  item: one\nand some words of a letter\nrest:\n  item: two\n")


@pytest.mark.parametrize(
    "data",
    [
        "ploeg:\n- functie: Trainer\n  naam: {voornaam: Els, familienaam: Maes}\n  gsm: 0476 12 34 56\n"
        "- functie: Kapitein\n  naam: {voornaam: Jan, familienaam: Smet}\n  gsm: 0476 12 34 57\n",
        "members:\n- title: Trainer\n  name: {first: Els, middle: A, last: Maes}\n  phone: 0476 12 34 56\n"
        "- title: Kapitein\n  name: {first: Jan, last: Smet, full_name: Jan Smet}\n  phone: 0476 12 34 57\n",
    ],
    ids=["dutch", "english"],
)
def test_a_name_in_parts_is_one_name_beside_its_function(data: str) -> None:
    found = extract(read(data.encode(), url="https://linde.example/p.yml")).contacts
    assert [(one.person, one.role) for one in found] == [("Els Maes", "Trainer"), ("Jan Smet", "Kapitein")]


def test_what_holds_more_than_a_name_is_a_record_of_its_own() -> None:
    data = "ouders:\n- contact: {voornaam: Els, familienaam: Maes, gsm: 0476 12 34 56}\n"
    found = extract(read(data.encode(), url="https://linde.example/p.yml")).contacts
    assert [(one.person, [phone.text for phone in one.phones]) for one in found] == [("Els Maes", ["0476 12 34 56"])]
