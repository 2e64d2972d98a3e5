"""The words by which pages call a field, by the field that they announce; an underscore stands for a blank."""

from __future__ import annotations

from collections.abc import Mapping

FIELDS: Mapping[str, str] = {
    "phone": (
        "oproepnummer centraal_oproepnummer wachtnummer centraal_wachtnummer nieuw_nummer nieuw_telefoonnummer uniek_nummer "
        "algemeen_nummer centraal_nummer algemeen_telefoonnummer hoofdnummer general main_number t tel telefoon "
        "telefoonnummer telefoonnr telnr telephone phone gsm gsm-nummer gsmnummer mobiel mobile nummer noodnummer "
        "telefonisch bel gratis_nummer tel/gsm telefoon/gsm téléphone "
        "numéro_de_téléphone numéro numéro_de_gsm telefoonnumer contactnummer "
        "aanmelden aanmeldingen permanentie_buiten_de_kantooruren front_desk storingen permanentie telefoonnummers telefon "
        "helpdesk office work home direct cell cellular main toll-free toll_free voice ph p o c office_phone "
        "work_phone phone_number telephone_number district_phone capitol_phone mobile_phone tty tdd spoed spoednummer bij_spoed "
        "noodgevallen na_de_uren buiten_de_uren buiten_kantooruren buiten_de_kantooruren buiten_de_praktijkuren buiten_praktijkuren "
        "buiten_de_openingsuren buiten_openingsuren privé privéleven thuis werk kantoor receptie balie emergency "
        "fon handy mobil mobiltelefon telefonnummer rufnummer durchwahl standard standard_téléphonique "
        "after_hours local urgent urgences urgence fixe portable mob tel_nr vast vast_nummer doorkiesnummer rechtstreeks "
        "tlf telefono teléfono telefone puhelin móvil cellulare mobiltelefon mobilnummer"
    ),
    "fax": "fax f telefax faxnummer fax-nummer fax_nr faxnr facsimile facsimile_number télécopieur télécopie fax_number "
    "fax_doorkies fax_doorkiesnummer fax_dw fax_durchwahl fax_klappe fax-durchwahl fax_ext",
    "email": (
        "e e-mail email mail mailadres e-mailadres emailadres email-adres mail-adres e-mail-adres "
        "courriel mailen contactmail e-mailen adresse_e-mail "
        "e-mail-adresse mailadresse courrier_électronique "
        "adresse_mail adresse_électronique adresse_email mél e-post emailadres_algemeen m@ email_address e-mail_address "
        "sähköposti correo correo_electrónico posta_elettronica"
    ),
    "website": "w web website site webstek url webadres site_web meer_info meer_informatie internet",
    "address": (
        "adres address adresse bezoekadres postadres locatie waar ligging plaats vestiging maatschappelijke_zetel "
        "zetel straat line1 address_line_1 mailing_address office_address district_office_address street_address physical_address "
        "anschrift postanschrift hausanschrift capitol_address district_address "
        "shipping_address billing_address location_address mailing physical_location "
        "home_address business_address postal_address visiting_address siège siège_social correspondentieadres hoofdkantoor_adres "
        "kantooradres praktijkadres vestigingsadres clubadres secretariaatsadres "
        "straße strasse gade gata adress indirizzo dirección direccion morada osoite adresa"
    ),
    "hours": (
        "öffnungszeiten bürozeiten hours office_hours business_hours hours_of_operation horaires sprechzeiten openingsuren openingstijden "
        "open uren bereikbaar bereikbaarheid spreekuur spreekuren wanneer heures heures_d'ouverture opening_hours "
        "zitdagen zitdag permanentie-uren telefonische_bereikbaarheid telefonisch_bereikbaar"
    ),
    "languages": "taal talen languages langues gesproken_talen spreektalen voertaal",
    "area": (
        "werkgebied werkingsgebied gemeente gemeenten gemeente(n) stad regio provincie provincies zone "
        "counties eerstelijnszone werkingsgebieden regio's gebied actief_in commune communes area municipality "
        "bevoegd_voor werkzaam_in gemeente/stad stad/gemeente voor_de_gemeenten zorgregio"
    ),
    "person": (
        "member council_member councilmember councillor representative senator staff_member full_name "
        "contactpersoon contactpersonen naam persoon verantwoordelijke coördinator coordinator medewerker "
        "contact_person personne_de_contact aanspreekpunt aanspreekpersoon nom name verpleegkundige "
        "gezinsondersteuner wie intersectorale_medewerker intersectoraal_medewerker voornaam_en_naam "
        "naam_medewerker teamverantwoordelijke directeur vertreten_durch vertegenwoordigd_door représentée_par représenté_par "
        "navn namn nimi nome nombre_y_apellidos ten_name_van"
    ),
    "role": "specialty speciality specialisme specialiteit spécialité fachgebiet "
    "title position job_title jobtitle office_held functie rol role fonction hoedanigheid taak titel opdracht "
    "cargo carica ruolo funzione verv uppdrag rolle amt funktion funktionen dienststellung",
    "organisation": (
        "provider aanbieder prestataire träger "
        "bedrijfsnaam naam_vereniging company company_name raison_sociale dénomination firma handelsnaam statutaire_naam bedrijf "
        "naam_organisator department division agency organisatie dienst organisation naam_organisatie instelling voorziening "
        "partner service vereniging"
    ),
    "unit": "team lokaal_team afdeling unit lokale_team teams huis_van_het_kind consultatiebureau equipe",
    "postcode": "postcode code_postal post_code zip zip_code zipcode postal_code postnummer cp plz postnr",
    "town": "woonplaats plaatsnaam city town ville localité deelgemeente ort ciudad città comune "
    "plz_ort plz/ort postnr_by postnr/by postnr._og_by cp_ville "
    "code_postal_et_ville postcode_woonplaats postcode_plaats postcode_+_plaats pc_plaats city,_state_zip city/state/zip",
    "house_number": "huisnummer huisnr house_number",
    "box": "busnummer",
    "first_name": "voornaam prénom first_name first vorname given_name",
    "last_name": "achternaam familienaam last_name last surname nachname familienname family_name nom_de_famille",
    "reference": "kenmerk ons_kenmerk uw_kenmerk referentie uw_bericht_van bijlagen",
    "enquiries": "vragen_naar vragen_naar/e-mail inlichtingen contact_voor_vragen",
    "date": "datum date publicatiedatum gepubliceerd_op verschenen_op",
    "title": "titel_maatregel maatregel onderwerp betreft onderwerp_brief",
    "text": "omschrijving beschrijving inhoud toelichting",
    "key": "id code nr nummer_team",
}
ALIASES = {
    "phones": "phone",
    "emails": "email",
    "opening_hours": "hours",
    "work_area": "area",
    "municipality": "area",
    "source_key": "key",
}
