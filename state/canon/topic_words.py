"""The words of which headings are made that say what a part of a page is about, and name nobody.

Told word by word, so that it holds for headings that nobody listed: "Belangrijke adressen", "Legal notices", "How to reach us",
"Numéros utiles", "Wichtige Nummern". Words that name a body as well ("dienst", "service", "bureau", "office", "team") are not
among them. Dutch, French, English and German, folded.
"""

from __future__ import annotations

import re
from functools import lru_cache

from state.canon.text import fold

_MATTERS = frozenset(
    """
    prijs prijzen tarief tarieven kosten betaling betalen inschrijven inschrijving inschrijvingen aanmelding aanmeldingen
    reserveren reservatie reservaties lidmaatschap lidgeld vakantie vakanties vakantieregeling sluitingsdagen feestdagen wijziging
    wijzigingen melding meldingen update updates mededeling mededelingen aankondiging aankondigingen klachtenregeling
    klachtenprocedure taken taakverdeling rolverdeling bevoegdheden afspraak afspraken parkeren tarif tarifs prix paiement
    inscription inscriptions rendez-vous reservation reservations annonce annonces nouveautes missions competences price prices
    pricing fees rates payment payments registration enrollment appointment appointments booking bookings membership holiday
    holidays closing closings closures announcement announcements notice notices alert alerts reminder reminders policies
    liability responsibilities duties parking preise gebuhren bezahlung anmeldung termine terminvereinbarung mitgliedschaft
    zustandigkeiten aufgaben mitteilungen vacature vacatures vacancy vacancies jobs stellenangebote
    """.split()
)
"""Nouns for a matter on which something may be told or asked: a heading over a rule as well as over a number."""
_TOPICS = frozenset(
    """
    adres adressen adresgegevens adreslijst contact contacts contacten contactadres contactadressen contactgegevens contactinformatie
    contactinfo contactlijst contactnummer contactnummers contactmogelijkheden contactpersoon contactpersonen contactformulier
    coordinaten gegevens info informatie inlichtingen toelichting uitleg nummer nummers noodnummers noodnummer telefoonnummer
    telefoonnummers telefoonlijst telefoon telefoons mail mails mailadres mailadressen e-mail e-mails e-mailadres e-mailadressen
    bereikbaarheid bereikbaar ligging locatie locaties routebeschrijving wegbeschrijving route plattegrond openingsuren
    openingstijden uren uurrooster uurregeling spreekuren praktisch praktische vraag vragen antwoord antwoorden opmerking
    opmerkingen suggestie suggesties klacht klachten nieuws nieuwtjes bericht berichten actueel actualiteit actualiteiten wist
    welkom voorwoord inleiding overzicht inhoud inhoudstafel inhoudsopgave samenvatting kennismaking voorstelling lijst lijsten
    transcriptie transcription transkript
    link links download downloads document documenten formulier formulieren bijlage bijlagen voorwaarden disclaimer privacy
    privacyverklaring privacybeleid cookiebeleid cookies colofon aansprakelijkheid auteursrecht auteursrechten copyright
    geschiedenis historiek missie visie doelstelling doelstellingen bijzonderheden noodgeval noodgevallen hulplijnen adresse
    adresses coordonnees numero numeros telephone telephones courriel courriels horaire horaires heures renseignement
    renseignements information informations acces plan itineraire question questions reponse reponses remarque remarques
    actualite actualites nouvelles bienvenue accueil introduction sommaire apercu liste lien liens telechargement
    telechargements formulaire formulaires mentions conditions confidentialite responsabilite historique mission urgence
    urgences localisation situation reclamation reclamations plainte plaintes joignable address addresses details numbers number
    phone phones email emails inquiry inquiries enquiry enquiries hours location locations directions map maps faq faqs answers
    comment comments feedback suggestion suggestions complaint complaints news welcome greetings overview contents summary
    resources resource list form forms attachment attachments terms disclaimers contacting reaching history vision emergency
    emergencies hotlines helplines frequently faq's anschrift anschriften kontakt kontakte kontaktdaten kontaktinformationen
    kontaktformular nummern rufnummer rufnummern notruf notrufnummern telefonnummern telefonliste informationen auskunft
    auskunfte offnungszeiten sprechzeiten burozeiten anfahrt lageplan wegbeschreibung frage fragen antworten hinweis hinweise
    anmerkungen aktuelles neuigkeiten willkommen einleitung inhaltsverzeichnis ubersicht formulare nutzungsbedingungen
    haftungsausschluss haftung datenschutz datenschutzerklarung datenschutzhinweise impressum urheberrecht geschichte
    wissenswertes verschiedenes erreichbarkeit standort standorte placeholder image logo afbeelding afbeeldingen foto foto's
    photo photos picture pictures sfeerbeelden fotoalbum ingang ingangen entree toegang correspondentie correspondance briefwisseling
    mening meningen pers media account patienteninformatie patientinformatie clientinformatie ouderinformatie publieksinformatie
    vermelding vermeldingen contacteer
    bank bankrekening bankgegevens rekening rekeningnummer rekeningnummers coordonnes switchboard
    sponsoren sponsors sponsoring bedrijven app websites
    reglement reglementen reglementering huisregels spelregels regels richtlijnen regelgeving gevallen spoedgevallen tip tips
    oproep oproepen
    reglement reglements fonctionnement regles consignes rules guidelines regulations regeln hausordnung
    """.split()
)
"""Nouns for a part of a page, or a field of a record."""
_NOUNS = _TOPICS | _MATTERS
_ABOUT = frozenset(
    """
    centraal centrale zentrale zentraler central
    algemeen algemene belangrijk belangrijke nuttig nuttige handig handige praktisch praktische bijkomend bijkomende extra
    verder verdere overig overige ander andere alle meer laatste recente recent nieuw nieuwe nieuwste actuele huidige snel snelle
    dringend dringende huishoudelijk intern interne
    wettelijke wettelijk juridische juridisch veelgestelde gestelde vaak specifieke persoonlijke
    technische rechtstreekse rechtstreeks online telefonisch telefonische interessante volledige kort korte eerste
    onze ons mijn jouw je jullie eerst altijd steeds enkel alleen dan daarom dus daarnaast
    uw u we wij ik bij van voor over op in aan en of de het een den der met naar tot per via om te hoe wie wat waar wanneer
    waarom welke doet doen is zijn vind vindt vinden bereik bereikt bereiken kan kun kunt kunnen contacteren opnemen neem bellen
    mailen ga gaan kom komt moet weten wilt wil ook nog hier hartelijk heel gesloten tijdens buiten
    utile utiles pratique pratiques important importants importante importantes general generale generales generaux legal legale
    legales legaux complementaire complementaires supplementaires dernier derniere derniers dernieres nouveau nouvelle plus
    ordre interieur
    autres autre toutes tous nos notre vos votre mes mon ma le la les un une des du de d l au aux a et ou pour par sur en dans
    comment qui quoi quand pourquoi ou fait est sont nous vous joindre trouver contacter venir faire
    important useful general legal practical additional other further latest recent current more quick public helpful key main
    new frequently asked urgent our your my us we you i the a an of for to in at on and or by with from about how who what where
    when why which does do is are reach find can it get
    wichtig wichtige wichtiges nutzlich nutzliche allgemein allgemeine rechtliche rechtlicher weitere sonstige neue neueste aktuelle
    haufige haufig gestellte unsere unser ihre ihr ihren der die das den dem ein eine und oder fur zu zum zur von im in auf mit uber wie wer
    was wo wann warum sie uns wir so macht ist sind finden erreichen herzlich
    """.split()
)
"""Words that stand beside them, and say nothing of their own."""
_GROUPS = frozenset(
    "staff board team club bestuur leden members medewerkers personeel office kantoor praktijk school vereniging organisatie parish"
    " personnel equipe comite membres mitarbeiter vorstand verein committee direct directe quick".split()
)
"""Whose numbers or addresses a heading announces without a name: "Staff email", "Contact bestuur"."""
_ASKING = frozenset(
    "hoe wie wat waar wanneer waarom comment qui quoi quand how who what where when why wie wer was wo wann so".split()
)
"""Words by which a heading asks what stands below it."""
_OTHERS = frozenset(
    "adressen contacten nummers telefoonnummers noodnummers hulplijnen instanties adresses numeros addresses contacts numbers"
    " helplines hotlines anschriften nummern rufnummern telefonnummern kontakte".split()
)
"""Of these, what stands above several records that are somebody else's."""
_ENDING = re.compile(
    r"[a-z]{3,}ez-nous|[a-z]{3,}-?(?:nummers?|gegevens|informatie|info|adres(?:sen)?|formulier(?:en)?|uren|tijden|procedures?|verklaring|voorwaarden|nummern|zeiten"
    r"|daten|formulare?|adressen?)"
)
"""How Dutch and German build a word for a topic out of another, and French one of
what to do: "persnummer", "contact-info", "Écrivez-nous"."""
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_ELISION = re.compile(r"\b[dl]'(?=\w)")
MOST_WORDS = 8


@lru_cache(maxsize=8192)
def is_topic(text: str) -> bool:
    """Whether all words of a heading are words for topics: "Nuttige adressen", "Who does what"."""
    words = _WORD.findall(_ELISION.sub("", fold(text)))
    if not 0 < len(words) <= MOST_WORDS or any(char.isdigit() for char in text):
        return False
    asks = words[0] in _ASKING and len(words) > 2
    return (asks or any(map(_is_noun, words))) and all(
        word in _ABOUT or word in _GROUPS or _is_noun(word) for word in words
    )


def _is_noun(word: str) -> bool:
    return word in _NOUNS or _ENDING.fullmatch(word) is not None


def heads_others(text: str) -> bool:
    """Whether a topic stands above the records of several others: "Belangrijke adressen:"."""
    return is_topic(text) and any(word in _OTHERS for word in _WORD.findall(fold(text)))


def is_matter(text: str) -> bool:
    """Whether a topic is one on which something may be told or asked: "Nieuwe tarieven"."""
    return is_topic(text) and any(word in _MATTERS for word in _WORD.findall(fold(text)))
