"""What comes back is told apart; what is not signed by us is believed in nothing."""

from __future__ import annotations

import pytest

from notifier.delivery.bounces import Kind, return_path, signed_delivery, understood

SECRET = "x" * 40
OURS = return_path("terug@opgroeien.example", SECRET, 12)
FORGED = return_path("terug@opgroeien.example", "y" * 40, 12)


def dsn(status: str = "5.1.1", *, action: str = "failed", to: str = OURS) -> bytes:
    return f"""\
From: MAILER-DAEMON@mx.example
To: <{to}>
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain

I could not deliver your mail.
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ocmw@lievegem.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 said no

--B--
""".encode()


def complaint(kind: str = "abuse", *, back: str = OURS) -> bytes:
    return f"""\
From: fbl@provider.example
To: abuse@opgroeien.example
Subject: complaint
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="B"

--B
Content-Type: text/plain

A complaint.
--B
Content-Type: message/feedback-report

Feedback-Type: {kind}
Version: 1
Original-Mail-From: <{back}>

--B
Content-Type: message/rfc822

Subject: nieuws

tekst
--B--
""".encode()


def reply(subject: str, *headers: str) -> bytes:
    head = "\n".join(("From: a@lievegem.example", f"To: <{OURS}>", f"Subject: {subject}", *headers))
    return f"{head}\n\nTekst.\n".encode()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (dsn("5.1.1"), Kind.HARD),
        (dsn("5.1.10"), Kind.HARD),
        (dsn("5.2.1"), Kind.HARD),
        (dsn("5.2.2"), Kind.SOFT),
        (dsn("5.7.1"), Kind.SOFT),
        (dsn("4.4.7"), Kind.SOFT),
        (dsn(action="delayed"), Kind.AUTOMATIC),
        (dsn(action="relayed"), Kind.AUTOMATIC),
        (dsn("2.0.0", action="delivered"), Kind.AUTOMATIC),
        (dsn(to=FORGED), Kind.FORGED),
        (dsn(to="terug@opgroeien.example"), Kind.FORGED),
        (complaint(), Kind.COMPLAINT),
        (complaint("not-spam"), Kind.AUTOMATIC),
        (complaint(back=FORGED), Kind.FORGED),
        (reply("Afwezig", "Auto-Submitted: auto-replied"), Kind.AUTOMATIC),
        (reply("Het nummer klopt niet"), Kind.REPLY),
        (reply("Re: uitschrijven"), Kind.REPLY),
        (reply("uitschrijven " + "t" * 43), Kind.UNSUBSCRIBE),
        (b"", Kind.REPLY),
        (b"\xff\x00 geen mail", Kind.REPLY),
    ],
)
def test_each_returned_mail_is_what_it_is(data: bytes, kind: Kind) -> None:
    assert understood(data, SECRET).kind is kind


def test_a_return_path_is_known_again_whatever_a_server_does_to_its_capitals() -> None:
    assert signed_delivery(OURS.upper(), SECRET) == 12
    assert signed_delivery(OURS.replace("+12.", "+13."), SECRET) is None


def test_a_recipient_that_the_mail_server_hands_over_counts() -> None:
    returned = understood(dsn(to="terug@opgroeien.example"), SECRET, recipient=OURS)
    assert (returned.kind, returned.delivery) == (Kind.HARD, 12)
