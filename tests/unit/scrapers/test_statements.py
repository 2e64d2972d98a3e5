"""Sentences that say who does what, in four languages; stories, quotations and the past say nothing of now."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.statements import POINTED, stated
from scrapers.read.dispatch import read
from state.canon.names import canonical_name
from tests.unit.scrapers.owning import drawn


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1998 was Els Maes voorzitter.",
        "In 1974 is Jan Smet penningmeester geworden.",
        "Jane Roe was confirmed as Acting Chairman in 2009.",
        "De winnaar van de tombola is Els Maes.",
        "The author of this book is Jane Roe.",
        "Our guest speaker is Jane Roe.",
        "Onze vriend is Jan Smet.",
        "Le gagnant est Marc Dubois.",
        "Die Autorin ist Petra Braun.",
        "“Onze voorzitter is Els Maes”, vertelt ze lachend.",
        "The treasurer is Jane Roe, said a neighbour.",
        "Is onze voorzitter Els Maes?",
        "Het verhaal is Els Maes bijgebleven.",
        "De oud-voorzitter is Jan Smet.",
        "The former clerk is Jane Roe.",
        "De school is De Linde.",
        "Our school is Oak Park Primary.",
        "Het geheim is Els Maes bekend.",
        "Met dank aan Els Maes als fotomodel.",
        "The hall was opened by Jane Roe.",
        "De winkel is in handen van Els Maes.",
        "Els Maes is geen voorzitter meer.",
        "Els Maes is onze trots.",
        "Jane Roe is a Rugby Fan.",
        "Claire Dubois n'est plus trésorière.",
        "A new member was elected to succeed Jane Roe as Clerk.",
        "Er wordt iemand verkozen; wij bedanken Jan Smet als voorzitter.",
        "Jane Roe takes on the world.",
        "De trainer is Jan Smet dankbaar.",
        "Burgemeester is Jan Smet niet geworden.",
        "Het slachtoffer is Els Maes uit Gent.",
        "La chanteuse est Claire Dubois.",
        "Der Verfasser ist Jan Vogt.",
        "The defendant is Tom Ash.",
        "The street is named after Jane Roe as first mayor of the town.",
        "Starring as Hamlet is Tom Ash.",
        "The Oak Museum is Tom Ash's pride.",
        "Jan Smet blijft trainer van de jeugd tot 2001.",
        "This picture was taken by Jane Roe.",
    ],
)
def test_what_tells_of_nobody_who_does_something_now(sentence: str) -> None:
    assert stated(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Onze brugfiguur is {}.", "brugfiguur"),
        ("De vertrouwenspersoon op school is momenteel {}, een luisterend oor.", "vertrouwenspersoon"),
        ("The Designated Attendance Lead (DAL) is {}", "Designated Attendance Lead"),
        ("PCC Secretary is {} who may be written to.", "PCC Secretary"),
        ("Our Church Warden is Mrs {}.", "Church Warden"),
        ("Notre animatrice culturelle est {}.", "animatrice culturelle"),
        ("Ansprechpartnerin ist Frau {}.", "Ansprechpartnerin"),
        ("Unsere Lesepatin ist {}.", "Lesepatin"),
        ("Bij ons is {} de zorgcoach.", "zorgcoach"),
        ("Im Hort ist {} unsere Ansprechpartnerin.", "Ansprechpartnerin"),
        ("It is the Rural Dean, {}, who decides.", "Rural Dean"),
        ("The Board has appointed {} to be the Complaints Officer.", "Complaints Officer"),
        ("{} was confirmed as Acting Chairman, and others stay.", "Acting Chairman"),
        ("{} werd verkozen tot voorzitter van de raad.", "voorzitter"),
        ("{} werd tot voorzitter verkozen.", "voorzitter"),
        ("{} a été nommée en tant que directrice.", "directrice"),
        ("{} wurde zur Kassenwartin gewählt.", "Kassenwartin"),
        ("De functie van preventieadviseur wordt opgenomen door {}.", "preventieadviseur"),
        ("The role of safeguarding officer is held by {}.", "safeguarding officer"),
        ("La fonction de secrétaire est assurée par {}.", "secrétaire"),
        ("Die Funktion der Kassenwartin wird von {} wahrgenommen.", "Kassenwartin"),
        ("De rol van aanspreekpunt pesten wordt door {} opgenomen.", "aanspreekpunt pesten"),
        ("{} neemt de rol van brugfiguur op voor de kleuters.", "brugfiguur"),
        ("{} takes on the role of Treasurer.", "Treasurer"),
        ("{} assure la fonction de secrétaire.", "secrétaire"),
        ("{} übernimmt das Amt der Kassenwartin.", "Kassenwartin"),
        ("{} is our Attendance Lead.", "Attendance Lead"),
        ("{} is onze lokaalbewaarder.", "lokaalbewaarder"),
        ("De ledenadministratie is in handen van {}.", "ledenadministratie"),
        ("La présidente actuelle est {}, membre depuis longtemps.", "présidente"),
        ("Wij horen bij de scholengroep De Linde met {} als coördinerend directeur.", "coördinerend directeur"),
        ("Le club va de l'avant, avec {} comme trésorière.", "trésorière"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["Els Maes", "Jane Roe", "Claire Dubois"])
def test_what_a_sentence_says_that_somebody_does(sentence: str, role: str, name: str) -> None:
    [(person, told)] = stated(sentence.format(name))
    assert (canonical_name(person), told) == (canonical_name(name), role)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("De brugfiguren op school zijn Els Maes en Jan Smet.", [("Els Maes", "brugfiguur"), ("Jan Smet", "brugfiguur")]),
        ("Unsere Lesepatinnen sind Petra Braun und Anna Busch.", [("Petra Braun", "Lesepatin"), ("Anna Busch", "Lesepatin")]),
        ("Nos animatrices sont Claire Dubois et Anne Petit.", [("Claire Dubois", "animatrice"), ("Anne Petit", "animatrice")]),
        ("The Attendance Leads are Jane Roe and Ann Ash.", [("Jane Roe", "Attendance Lead"), ("Ann Ash", "Attendance Lead")]),
        ("Onze zorgcoach is juf Els Maes en de directeur is Jan Smet.", [("Els Maes", "zorgcoach"), ("Jan Smet", "directeur")]),
        ("We have Jane Roe as the PCC representative and Tom Ash as Clerk.", [("Jane Roe", "PCC representative"), ("Tom Ash", "Clerk")]),
        ("An Nys is hier nieuw. Mr. Jan Smet is voorzitter.", [("Mr. Jan Smet", "voorzitter")]),
    ],
)  # fmt: skip
def test_several_people_with_what_each_does(sentence: str, told: list[tuple[str, str]]) -> None:
    assert stated(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Deze taak is in handen van Els Maes.",
        "This position is held by Els Maes.",
        "Cette fonction est assurée par Els Maes.",
        "Diese Aufgabe wird wahrgenommen von Els Maes.",
    ],
)
def test_a_function_that_is_only_pointed_at(sentence: str) -> None:
    assert stated(sentence) == [("Els Maes", POINTED)]


def test_what_is_pointed_at_is_what_the_heading_says() -> None:
    found = drawn("<h1>De Linde</h1><h2>Vertrouwenspersoon</h2><p>Deze taak is in handen van Els Maes.</p>")
    assert [(one.person, one.role) for one in found] == [("Els Maes", "Vertrouwenspersoon")]


LISTED = ("Tom Nijs", "Bea Smet", "Jane Roe")


@pytest.mark.parametrize(
    ("sentence", "each"),
    [
        ("The Deputy Bus Leads (DBLs) are:", "Deputy Bus Lead"),
        ("The Bus Wardens are:", "Bus Warden"),
        ("Onze brugfiguren zijn:", "brugfiguur"),
        ("Nos animatrices sont :", "animatrice"),
        ("Unsere Lesepatinnen sind:", "Lesepatin"),
        ("Onze zwemtrainers zijn:", "zwemtrainer"),
    ],
)
@pytest.mark.parametrize("items", ["<ul><li>{}</li></ul>", "<p>{}</p>"])
def test_each_of_a_list_is_one_of_those_whom_the_sentence_above_calls(sentence: str, each: str, items: str) -> None:
    between = "</li><li>" if "<ul>" in items else "<br>"
    body = f"<h2>Welkom</h2><p>Samen maken we school.</p><p>{sentence}</p>" + items.format(between.join(LISTED))
    assert [(one.person, one.role) for one in drawn(body)] == [(name, each) for name in LISTED]


@pytest.mark.parametrize("sentence", ["Onze sponsors zijn:", "The winners are:", "In de ouderraad zitten:"])
def test_what_a_list_is_of_without_anybody_doing_it(sentence: str) -> None:
    told = drawn(
        f"<h2>Welkom</h2><p>Samen maken we school.</p><p>{sentence}</p><ul><li>Tom Nijs</li><li>Bea Smet</li></ul>"
    )
    assert all(one.role not in ("sponsor", "winner", "Sponsor") for one in told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Please contact the Chairman, Councillor Mr Tom Ash.", [("Mr Tom Ash", "Chairman")]),
        ("Forms go back, and must be submitted to the league registrar, Jane Roe, before May.", [("Jane Roe", "league registrar")]),
        ("More can be obtained from PCSO Jane Roe.", [("Jane Roe", "PCSO")]),
        ("Wie vragen heeft kan contact opnemen met Els Maes, onze brugfiguur.", [("Els Maes", "brugfiguur")]),
        ("Vragen zijn te richten aan de secretaris, Jan Smet, voor eind mei.", [("Jan Smet", "secretaris")]),
        ("Pour vous inscrire, adressez-vous à la directrice, Claire Dubois.", [("Claire Dubois", "directrice")]),
        ("Bitte wenden Sie sich an die Kassenwartin, Frau Petra Braun.", [("Petra Braun", "Kassenwartin")]),
        ("Please contact Jane Roe.", []),
        ("Contact Oak Hall, our home.", []),
        ("The mayor, Jane Roe, opened the fair.", []),
        ("De loper, Jan Smet, liep naar huis.", []),
        ("It rests on our two Wardens, Jane Roe and Ann Ash.", [("Jane Roe", "Warden"), ("Ann Ash", "Warden")]),
        ("Bel onze vertrouwenspersonen Els Maes en Jan Smet.", [("Els Maes", "vertrouwenspersoon"), ("Jan Smet", "vertrouwenspersoon")]),
        ("De coaches zijn Els Maes (09 213 08 46) en Jan Smet (jan@otter.example).", [("Els Maes", "coach"), ("Jan Smet", "coach")]),
        ("We thank our three guests, Jane Roe, Ann Ash and Tom Oak.", []),
    ],
)  # fmt: skip
def test_whom_one_is_sent_to_and_who_stands_behind_what_they_are_together(
    sentence: str, told: list[tuple[str, str]]
) -> None:
    assert stated(sentence) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Our Hall Governor is: Jane Roe", ("Jane Roe", "Hall Governor")),
        ("Onze lokaalbewaarder is: Els Maes", ("Els Maes", "lokaalbewaarder")),
        ("For details contact the Chairman, Mr Tom Ash.", ("Mr Tom Ash", "Chairman")),
        ("Deputy Bus Lead", ("Deputy Bus Lead", None)),
        ("Deputy Jane Roe", ("Jane Roe", "Deputy")),
    ],
)
def test_a_line_that_is_such_a_sentence(line: str, told: tuple[str, str | None]) -> None:
    assert split_role(line) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Our Hall Warden is Jane Roe, tel. 01270 123456.", ("Jane Roe", "Hall Warden")),
        ("The Hall Lead (HL) is Jane Roe and can be reached on 01270 123456.", ("Jane Roe", "Hall Lead")),
        ("Onze brugfiguur is Jane Roe, te bereiken op 01270 123456.", ("Jane Roe", "brugfiguur")),
        ("La référente est Jane Roe, joignable au 01270 123456.", ("Jane Roe", "référente")),
        ("Unsere Lesepatin ist Jane Roe, Telefon 01270 123456.", ("Jane Roe", "Lesepatin")),
    ],
)
def test_the_number_in_such_a_sentence_is_of_whom_it_names(text: str, told: tuple[str, str]) -> None:
    page = f"<title>De Otter</title><h1>De Otter</h1><h2>Contact</h2><p>Welkom allemaal.</p><p>{text}</p>"
    document = read(page.encode(), url="https://otter.example/", content_type="text/html")
    [one] = extract(document, country="GB").contacts
    assert ((one.person, one.role), len(one.phones)) == (told, 1)


def test_a_sentence_may_begin_in_small_letters() -> None:
    told = stated("De griffie helpt de raad. griffier is Els Maes. De raad vergadert op dinsdag.")
    assert told == [("Els Maes", "griffier")]


@pytest.mark.parametrize("name", ["Karim ben Salah", "Yasmina el Amrani", "Lucia di Costa", "Sofia al Hadi"])
def test_particles_of_every_language_stand_in_a_name(name: str) -> None:
    assert stated(f"De wijkwerker voor Oosterdorp is {name}.") == [(name, "wijkwerker voor Oosterdorp")]


def test_a_sentence_beside_the_one_name_of_a_page_tells_of_somebody_else() -> None:
    text = (
        "<p>Onze school hoort bij de scholengroep De Linde in de streek rond het kanaal, met Els Maes als coördinerend directeur.</p>"
        "<p>Voorzitter: Jan Smet</p>"
    )
    found = drawn(text)
    assert {(one.person, one.role) for one in found} == {
        ("Els Maes", "coördinerend directeur"),
        ("Jan Smet", "Voorzitter"),
    }


def test_the_body_above_a_list_is_no_function_of_the_first() -> None:
    found = drawn("<p>Vorstand<br>Kassenwart: Jan Smet<br>Tel: 09 555 12 34</p>")
    assert [(one.person, one.role) for one in found] == [("Jan Smet", "Kassenwart")]


def test_what_heads_the_text_below_somebody_is_no_function() -> None:
    text = "<p>afdelingshoofd: Els Maes (els@linde.example)</p><p>Goed om te weten voor leden:</p><p>Wij zijn er.</p>"
    assert [(one.person, one.role) for one in drawn(text)] == [("Els Maes", "afdelingshoofd")]
