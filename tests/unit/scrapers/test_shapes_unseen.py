"""Whose each number is where headings tell topics, commands or slogans, and where names stand in unusual places.

Each page here is a few tags. What is asserted is who owns which number or mail address, and what they do there.
"""

from __future__ import annotations

import pytest

from scrapers.extract.line.roles import split_role
from tests.unit.scrapers.owning import DESK, ELS, JAN, MAIL, Wanted, drawn, owners

CASES: list[tuple[str, str, Wanted]] = [
    (
        "a list of others below a topic in the plural",
        f"<p>Meldpunt Zuid:<br>{DESK}<br>Belangrijke adressen:<br>Commissie De Linde,<br>Postbus 12, 9000 Gent<br>{MAIL}</p>",
        {DESK: ("Meldpunt Zuid", None), MAIL: ("Commissie De Linde", None)},
    ),
    (
        "a topic above the name",
        f"<h1>Services</h1><h2>Contacting Us</h2><p>Linde Repairs<br>PO Box 12<br>{DESK}</p>",
        {DESK: ("Linde Repairs", None)},
    ),
    (
        "in whose name a desk is held",
        "<h3>Website beheerder</h3><table><tr><td>Ten name van</td><td>Els Maes</td></tr>"
        f"<tr><td>E-mail</td><td>{MAIL}</td></tr></table>",
        {MAIL: ("Els Maes", "Website beheerder")},
    ),
    (
        "a sentence for nobody in particular, on a page of a body whose domain its name spells",
        "<p>Wie met ons wil zingen, schrijft naar info@goudengolf.example.</p>"
        "<blockquote>ASV Gouden Golf<br>Postbus 12<br>6501 BE Nijmegen</blockquote>",
        {"info@goudengolf.example": ("ASV Gouden Golf", None)},
    ),
    (
        "one who is there for a while",
        f"<div><p>Instrumenten</p><p>a.i. Els Maes, <a href='mailto:{MAIL}'>{MAIL}</a></p></div>",
        {MAIL: ("Els Maes", None)},
    ),
    (
        "what somebody takes care of above the name",
        f"<div><p>Ledenadministratie</p><p>Els Maes<br>{ELS}</p></div><div><p>Vertrouwenspersonen</p>"
        f"<p>Jan Smet en Ann Goos<br>{MAIL}</p></div>",
        {ELS: ("Els Maes", "Ledenadministratie"), MAIL: ("Ann Goos", "Vertrouwenspersoon")},
    ),
    (
        "a slogan above the numbers",
        f"<title>Contact - Linde Centre</title><h1>Contact</h1><h2>We're here to help you</h2><h3>Visit our office</h3><p>{DESK}</p>",
        {DESK: ("Linde Centre", None)},
    ),
    (
        "a link that invites to write to a function",
        f"<h2>Linde Repairs</h2><p>{DESK}</p><h2>Site</h2><p><a href='mailto:{MAIL}'>Contact Webmaster</a></p>",
        {DESK: ("Linde Repairs", None), MAIL: ("Webmaster", None)},
    ),
    (
        "an arrow between name and function",
        f"<p>Els Maes --&gt; arts<br>{ELS}</p><p>Jan Smet → coach<br>{JAN}</p>",
        {ELS: ("Els Maes", "arts"), JAN: ("Jan Smet", "coach")},
    ),
    (
        "a postcode of letters and when nobody is there",
        f"<title>Linde Centre</title><ul><li>Salem, NB</li><li>K1A 0B1</li><li>Village Office: {DESK}</li></ul>"
        f"<p><b>Closed Bank Holidays</b></p><p>{JAN}</p>",
        {DESK: ("Village Office", None), JAN: ("Linde Centre", None)},
    ),
    (
        "a street whose name could be anybody's, in records that follow at once",
        f"<p>Dienst Noord<br>Schiedamsestraat 95<br>9000 Gent<br>Tel: {DESK}<br>www.noord.example<br>Dienst Zuid West (hoofdzetel)<br>"
        f"De Brechtzij 1<br>9030 Gent<br>Tel: {ELS}</p>",
        {DESK: ("Dienst Noord", None), ELS: ("Dienst Zuid West (hoofdzetel)", None)},
    ),
    (
        "a page without a title, whose one heading is its owner",
        f"<h1>Turnkring De Linde</h1><h2>Bestuur</h2><p><b>Algemeen:</b> {MAIL} - {DESK}</p>",
        {MAIL: ("Turnkring De Linde", None), DESK: ("Turnkring De Linde", None)},
    ),
    (
        "a sentence that sends its reader to a desk",
        f"<h1>Ziekenhuis De Linde</h1><h2>Contact</h2><p>Wie vragen heeft over het ziekenhuis, belt op werkdagen naar ons nummer {DESK}."
        f" Dringende vragen van ouders gaan via het secretariaat van de raad, telefoonnummer {ELS}.</p>",
        {DESK: ("Ziekenhuis De Linde", None), ELS: ("secretariaat van de raad", None)},
    ),
    (
        "a heading that has its reader contact somebody",
        f"<h1>Contact De Linde Bode</h1><p>Dorp 5, 9000 Gent<br>{DESK}</p>",
        {DESK: ("De Linde Bode", None)},
    ),
    (
        "fields that follow each other on one line, without a sign between them",
        f"<h2>Contact</h2><p>Dienst De Linde Adres: Dorp 5, 9000 Gent Tel: {DESK} E-mail: {MAIL}</p><p>Directeur: Jan Smet GSM: {JAN}</p>",
        {DESK: ("Dienst De Linde", None), MAIL: ("Dienst De Linde", None), JAN: ("Jan Smet", "Directeur")},
    ),
    (
        "a name with its legal form in a sentence, and a link to another body",
        "<h1>Privacyverklaring</h1><h2>Wie verwerkt je gegevens?</h2><p>De verantwoordelijke is Zwemclub De Linde vzw.</p>"
        f"<p>E-mail: {MAIL}</p><p>Een klacht dien je in bij de:</p><p><a href='https://toezicht.example/'>Autoriteit voor gegevens</a></p>",
        {MAIL: ("Zwemclub De Linde vzw", None)},
    ),
    (
        "a title that the mail domain spells, above a topic",
        f"<h2>Linde</h2><p>Elke zaterdag.</p><h2>Sfeerbeelden</h2><p>Vragen? Stuur ons <a href='mailto:{MAIL}'>een mailtje</a>.</p>",
        {MAIL: ("Linde", None)},
    ),
    (
        "a company is no person, a bank account no number",
        f"<h3>Imbo B.V.</h3><p>Dorp 5<br>9000 Gent<br>T: {DESK}<br>Bank: NL 08 RABO 0123 4567 89</p>",
        {DESK: ("Imbo B.V.", None)},
    ),
    (
        "functions in a list, each with a number of its own",
        f"<h2>Senaat</h2><ul><li>Ledenzorg {DESK}</li><li>Tweede voorzitter {ELS}</li><li>Redactie {JAN}</li></ul>",
        {DESK: ("Ledenzorg", None), ELS: ("Tweede voorzitter", None), JAN: ("Redactie", None)},
    ),
    (
        "a sentence that sends its reader to somebody, whose numbers stand below",
        f"<h2>Gereedschap - Startpagina</h2><p>Dit is het beheer van alle gereedschap.<br>U kan contact opnemen met Jean-Philippe Claes,"
        f" gegevens hieronder.<br>GSM : {ELS}<br>Mail : {MAIL}</p>",
        {ELS: ("Jean-Philippe Claes", None), MAIL: ("Jean-Philippe Claes", None)},
    ),
    (
        "who took a picture is nobody to call",
        f"<title>Contact | De Linde</title><div><figure><figcaption>Foto: Els Maes</figcaption></figure>"
        f"<a href='tel:{DESK}'>{DESK}</a></div>",
        {DESK: ("De Linde", None)},
    ),
    (
        "a sentence that opens a list is nobody",
        f"<ul><li>geneeskundige hulp bij rampen;</li></ul><p>De adressen van de diensten in de buurt zijn:</p>"
        f"<p>Dienst Noord<br>Tel: {DESK}</p>",
        {DESK: ("Dienst Noord", None)},
    ),
    (
        "a column of functions beside one of names that implies one",
        "<table><tr><th>Board Member Name</th><th>Title</th><th>Phone</th></tr>"
        f"<tr><td>Jane Roe</td><td>President</td><td>{ELS}</td></tr><tr><td>Mark Doe</td><td>Treasurer</td><td>{JAN}</td></tr></table>",
        {ELS: ("Jane Roe", "President"), JAN: ("Mark Doe", "Treasurer")},
    ),
    (
        "a name of which the page is not sure",
        "<table><tr><th>Role</th><th>Name</th><th>Phone</th></tr>"
        f"<tr><td>Auction</td><td>Jane Roe</td><td>{ELS}</td></tr><tr><td>Box Tops</td><td>? Mark Doe</td><td>{JAN}</td></tr></table>",
        {ELS: ("Jane Roe", "Auction"), JAN: ("Mark Doe", "Box Tops")},
    ),
    (
        "a title that has its reader contact nobody but those who wrote it",
        f"<h1>Contacteer Ons</h1><p>Dorp 5, 9000 Gent</p><p>{DESK}</p>",
        {DESK: (None, None)},
    ),
    (
        "a step of a procedure",
        f"<title>Klachten | Linde Repairs</title><h2>Stap 1 — Schrijf eerst naar de winkel</h2><p>{MAIL}</p>",
        {MAIL: ("Linde Repairs", None)},
    ),
    (
        "a motto below the name, beside a column of numbers with a heading of its own",
        "<div><div><h3>Linde Repairs</h3><p>De Juiste Man voor Dak en Goot</p></div>"
        f"<div><h4>Contact</h4><p>T. {DESK}</p><p>E. {MAIL}</p></div></div>",
        {DESK: ("Linde Repairs", None), MAIL: ("Linde Repairs", None)},
    ),
    (
        "a board of which only the heads of the columns are known words",
        "<table><tr><td colspan='3'><h1>Bestyrelsen</h1></td></tr><tr><td>Funktion</td><td>Navn</td><td>Telefon</td></tr>"
        f"<tr><td>Formand</td><td>Els Maes</td><td>{ELS}</td></tr><tr><td>Baneopsyn</td><td>Jan Smet</td><td>{JAN}</td></tr></table>",
        {ELS: ("Els Maes", "Formand"), JAN: ("Jan Smet", "Baneopsyn")},
    ),
    (
        "whom a sentence has its reader call, in words that are no name",
        f"<h1>Wanneer bel ik?</h1><p>Kan het niet wachten tot uw eigen huisarts er is, dan belt u de huisartsenpost: {DESK}.</p>",
        {DESK: ("huisartsenpost", None)},
    ),
    (
        "an emergency number in the sentence after",
        f"<h1>Wanneer bel ik?</h1><p>Bij een storing belt u met Dienst Water op {DESK}.</p><p>In levensgevaar belt u 112!</p>",
        {DESK: ("Dienst Water", None), "112": (None, None)},
    ),
    (
        "short numbers in a column of numbers",
        "<table><tr><th>Service</th><th>Number</th></tr><tr><td>Suicide Prevention</td><td>988</td></tr>"
        f"<tr><td>Linde Repairs</td><td>{DESK}</td></tr><tr><td>Beuk Repairs</td><td>{ELS}</td></tr></table>",
        {"988": ("Suicide Prevention", None), DESK: ("Linde Repairs", None), ELS: ("Beuk Repairs", None)},
    ),
    (
        "functions at the same place of cards that are made alike, in words of which few are known",
        "".join(
            f"<div class=card><p class=a>{post}</p><p class=b>{name}</p><a href='mailto:{mail}'>{mail}</a></div>"
            for post, name, mail in (
                ("Secretary", "Els Maes", "els@linde.example"),
                ("Treasurer", "Jan Smet", "jan@linde.example"),
                ("lodging", "Piet Claes", "piet@linde.example"),
                ("rides and brevets", "Mia Claes", "mia@linde.example"),
                ("trips, abroad", "Bart Wouters", "bart@linde.example"),
            )
        ),
        {
            "els@linde.example": ("Els Maes", "Secretary"),
            "jan@linde.example": ("Jan Smet", "Treasurer"),
            "piet@linde.example": ("Piet Claes", "lodging"),
            "mia@linde.example": ("Mia Claes", "rides and brevets"),
            "bart@linde.example": ("Bart Wouters", "trips, abroad"),
        },
    ),
    (
        "a heading of one person's own that ends in a function, below one for all of them",
        f"<h2>Student Officers</h2><h4>President (Cross Campus)</h4><p>Els Maes</p><p>{ELS}</p>"
        f"<h4>Equality &amp; Diversity Officer</h4><p>Jan Smet</p><p>{JAN}</p>",
        {ELS: ("Els Maes", "President (Cross Campus)"), JAN: ("Jan Smet", "Equality & Diversity Officer")},
    ),
    (
        "several functions, each above who holds it, before the one number",
        f"<h2>Kerkenraad</h2><p>Predikant:<br>vacant.</p><p>Scriba:<br>E. Maes<br>Dorp 6<br>9000 Gent<br>Tel. {DESK}</p>",
        {DESK: ("E. Maes", "Scriba")},
    ),
    (
        "two people with unknown first names above a field for what they do",
        f"<h2>Ayloon Maes &amp; Tosko Smet</h2><p>Functie: Evenementen</p><p>Tel: {ELS}</p><h2>Jan Claes</h2>"
        f"<p>Functie: Ledenadministratie</p><p>Tel: {JAN}</p>",
        {ELS: ("Tosko Smet", "Evenementen"), JAN: ("Jan Claes", "Ledenadministratie")},
    ),
    (
        "an article before the kind of body, and where people talk, as names",
        f"<title>Linde Centre</title><h1>De praktijk</h1><p>{DESK}</p><footer><p>© Linde Centre</p></footer>"
        f"<h2>Els Maes</h2><p>{ELS}</p><p><a href='https://social.example/'>Facebook Group</a></p>",
        {DESK: ("Linde Centre", None), ELS: ("Els Maes", None)},
    ),
    (
        "a page in one wide cell below a row of pictures",
        "<table><tr><td>About</td><td>Apply</td><td>Contact</td></tr><tr><td colspan='100%'><p><b>President</b>: Els Maes, "
        f"{MAIL}</p><p><b>Head Coach</b>: Jan Smet, {JAN}</p></td></tr></table>",
        {MAIL: ("Els Maes", "President"), JAN: ("Jan Smet", "Head Coach")},
    ),
]


@pytest.mark.parametrize(("body", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_whose_a_number_is(body: str, wanted: Wanted) -> None:
    assert owners(drawn(body)) == wanted


def test_offices_that_share_a_number_are_told_row_by_row() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{DESK}</td></tr>" for name in ("Housing", "Residence Life Office"))
    found = drawn(f"<table><tr><th>Department</th><th>Phone</th></tr>{rows}</table>")
    assert [one.unit or one.organisation for one in found] == ["Housing", "Residence Life Office"]


def test_a_matter_before_a_name_is_what_that_person_does_and_a_field_is_not() -> None:
    assert split_role("Inschrijvingen: Els Maes") == ("Els Maes", "Inschrijvingen")
    assert split_role("Contact: Els Maes") == ("Els Maes", None)
