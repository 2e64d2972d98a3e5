"""Running text that lists people, and mail addresses, each with a function."""

from __future__ import annotations

import pytest

from scrapers.extract.contacts.domains import apart
from scrapers.extract.generic import extract
from scrapers.extract.line.enumerations import enumerated
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.run_on import run_on
from scrapers.read.dispatch import read
from state.records import Contact, Phone, PhoneKind

BOARD = [("Jan Verbeek", "voorzitter"), ("Mieke Claes", "secretaris")]


@pytest.mark.parametrize(
    "sentence",
    [
        "De werkgroep wordt geleid door Jan Verbeek (voorzitter) en Mieke Claes (secretaris).",
        "Jan Verbeek (voorzitter) leidt de vergadering, Mieke Claes (secretaris) schrijft het verslag.",
        "Het bestuur: Jan Verbeek ('85, voorzitter), Mieke Claes (1991, secretaris).",
        "Het bestuur bestaat uit Jan Verbeek, voorzitter, en Mieke Claes, secretaris.",
        "Het bestuur bestaat uit voorzitter Jan Verbeek en secretaris Mieke Claes.",
    ],
)
def test_a_sentence_lists_people_with_their_functions(sentence: str) -> None:
    assert enumerated(sentence) == BOARD


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Churchwardens Ann Becker and Tom Ash", [("Ann Becker", "Churchwarden"), ("Tom Ash", "Churchwarden")]),
        ("Konrektorin Anna Busch und Rektor Jan Vogt", [("Anna Busch", "Konrektorin"), ("Jan Vogt", "Rektor")]),
        ("Die Hausmeister Jan Vogt und Peter Busch", [("Jan Vogt", "Hausmeister"), ("Peter Busch", "Hausmeister")]),
        (
            "Ann Becker serves as Senior Warden, Tom Ash as Clerk, and Jane Roe as Treasurer.",
            [("Ann Becker", "Senior Warden"), ("Tom Ash", "Clerk"), ("Jane Roe", "Treasurer")],
        ),
        ("Ann Becker was known as Treasurer of the club", []),
        ("Treasurer Ann Becker and the Linde Choir", []),
    ],
)
def test_functions_before_names_and_those_that_somebody_serves_as(line: str, told: list[tuple[str, str]]) -> None:
    assert enumerated(line) == told


def test_several_people_behind_a_comma_are_no_function() -> None:
    assert split_role("Verwaltungsangestellte Anna Busch, Jan Vogt und Peter Ohm")[1] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Op de foto staan Jan Verbeek (links) en Mieke Claes (rechts).",
        "Dat zegt Jan Verbeek (voorzitter) van de club.",
        "Jan Verbeek, voorzitter van De Otter, en Mieke Claes, die zwemt, waren er.",
    ],
)
def test_who_is_only_mentioned_is_not_listed(sentence: str) -> None:
    assert enumerated(sentence) == []


@pytest.mark.parametrize(
    "line",
    [
        "Jan Verbeek ('85, voorzitter)",
        "Jan Verbeek (voorzitter, ’85)",
        "Jan Verbeek (1985, voorzitter)",
        "Jan Verbeek '85 (voorzitter)",
        "Jan Verbeek '85, voorzitter",
    ],
)
def test_a_year_beside_a_name_is_no_part_of_what_somebody_does(line: str) -> None:
    assert split_role(line) == ("Jan Verbeek", "voorzitter")


ROWS = "Kassier Jan Verbeek jan@otter.example 09 213 08 46 Kantine Beheer Rob Claes 09 213 08 47 Jeugd Els Maes els@otter.example"


def test_records_that_run_on_in_one_line_are_cut_behind_their_numbers() -> None:
    assert run_on(ROWS) == [
        "Kassier: Jan Verbeek jan@otter.example 09 213 08 46",
        "Kantine Beheer: Rob Claes 09 213 08 47",
        "Jeugd: Els Maes els@otter.example",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Contact: Jan Verbeek 09 213 08 46, Els Maes 09 213 08 47",
        "Wij zijn te bereiken op 09 213 08 46 of bij Els Maes 09 213 08 47",
        "Secretaris Jan Verbeek 09 213 08 46",
    ],
)
def test_other_lines_are_no_run_of_records(line: str) -> None:
    assert run_on(line) == []


@pytest.mark.parametrize("line", ["Developers: Jan Verbeek", "Webdesigner: Jan Verbeek"])
def test_who_made_the_site_has_no_function_on_it(line: str) -> None:
    assert split_role(line) == (line, None)


def mailboxes(contact: Contact) -> list[tuple[str | None, str | None, tuple[str, ...]]]:
    return [(one.unit, one.role, one.emails) for one in apart([contact])]


def test_each_function_of_a_list_of_mail_addresses_is_a_contact() -> None:
    mails = ("info@otter.example", "penningmeester@otter.example")
    phone = Phone(number="+3292130846", text="09 213 08 46", kind=PhoneKind.LANDLINE)
    contact = Contact(organisation="De Otter", emails=mails, phones=(phone,))
    assert mailboxes(contact) == [(None, None, mails[:1]), (None, "penningmeester", mails[1:])]
    assert apart([contact])[0].phones == (phone,)


def test_a_second_mail_address_of_a_body_is_what_it_is_called_by() -> None:
    mails = ("info@otter.example", "jeugd@otter.example")
    assert mailboxes(Contact(organisation="De Otter", emails=mails)) == [
        (None, None, mails[:1]),
        ("jeugd", None, mails[1:]),
    ]


@pytest.mark.parametrize(
    "mails", [("info@otter.example", "contact@otter.example"), ("otter@post.example", "otter@mail.example")]
)
def test_mail_addresses_that_say_nothing_stay_together(mails: tuple[str, str]) -> None:
    assert mailboxes(Contact(organisation="De Otter", role="Onthaal", emails=mails)) == [(None, "Onthaal", mails)]


@pytest.mark.parametrize(
    "mails",
    [
        ("voorzitter@otter.example", "secretaris@otter.example"),
        ("jan.verbeek@otter.example", "info@otter.example"),
        ("jan.verbeek@otter.example", "jeugd@otter.example"),
    ],
)
def test_the_mail_addresses_of_a_person_stay_together(mails: tuple[str, str]) -> None:
    assert mailboxes(Contact(person="Jan Verbeek", emails=mails)) == [(None, None, mails)]


def test_offices_beside_somebodys_own_mail_address_are_contacts_of_their_own() -> None:
    mails = ("jan.verbeek@otter.example", "penningmeester@otter.example", "jeugd@otter.example")
    found = apart([Contact(person="Jan Verbeek", role="voorzitter", emails=mails)])
    told = [(one.person, one.unit or one.role) for one in found]
    assert told == [("Jan Verbeek", "voorzitter"), (None, "penningmeester"), (None, "jeugd")]


@pytest.mark.parametrize(("first", "second"), [("trainingen", "competitie"), ("leden", "secretaris")])
def test_a_sentence_with_mail_addresses_under_a_name_is_told_apart(first: str, second: str) -> None:
    body = "<p>De Otter vzw<br>Bruglaan 3<br>9000 Gent</p><p>Mail {}@otter.example, of {}@otter.example als het over later gaat.</p>"
    page = f"<title>Contact - De Otter vzw</title><h1>Contact</h1>{body.format(first, second)}"
    document = read(page.encode(), url="https://otter.example/", content_type="text/html")
    told = [one.unit or one.role for one in extract(document).contacts if one.emails]
    assert told == [first, second]


def test_a_topic_of_a_sentence_tells_whose_a_mail_address_is() -> None:
    text = "Mail secretaris@otter.example over de club en penningmeester@otter.example over de bijdrage."
    page = f"<title>Contact - De Otter</title><h1>Contact</h1><p>{text}</p>"
    document = read(page.encode(), url="https://otter.example/", content_type="text/html")
    assert [(one.role, one.emails) for one in extract(document).contacts] == [
        ("secretaris", ("secretaris@otter.example",)),
        ("penningmeester", ("penningmeester@otter.example",)),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Officers for the coming year are: president, Ann Becker; vice president, Tom Ash; and registrar, Jane Roe.",
            [("Ann Becker", "president"), ("Tom Ash", "vice president"), ("Jane Roe", "registrar")],
        ),
        (
            "De nieuwe bestuursleden zijn voorzitter, Jan Verbeek; secretaris, Mieke Claes; vlaggendrager, An Nys.",
            [("Jan Verbeek", "voorzitter"), ("Mieke Claes", "secretaris"), ("An Nys", "vlaggendrager")],
        ),
        (
            "Well done, team: Chair is Ann Becker; vice chair, Tom Ash; and registrar, Jane Roe.",
            [("Ann Becker", "Chair"), ("Tom Ash", "vice chair"), ("Jane Roe", "registrar")],
        ),
        ("We thank Oak Bakery, Ann Becker; Elm Garage, Tom Ash; and Ash Florist, Jane Roe.", []),
    ],
)
def test_a_sentence_that_semicolons_part_puts_functions_before_names(
    sentence: str, told: list[tuple[str, str]]
) -> None:
    assert enumerated(sentence) == told
