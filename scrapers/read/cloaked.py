"""Mail addresses that a page puts together in the reader's browser: written back into the page as plain links.

Each way of hiding is the one of a widespread content manager or plug-in; what cannot be decoded stays as it is.
"""

from __future__ import annotations

import html
import re
from itertools import islice
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag

from scrapers.read.marks import attribute, having
from state.canon.emails import canonical_email, find_emails

LONGEST_SCRIPT = 4_000
MOST = 500
_TO_MAIL = re.compile(r"^\s*mailto:", re.IGNORECASE)
"""Where a form leads that a reader's own program mails."""
_WRITES = re.compile(r"document\.write|addy|cloak|mailto|innerHTML", re.IGNORECASE)
_JOINT = re.compile(r"(['\"])\s*\+\s*(['\"])")
_ADDED = re.compile(r"var (addy\w*)\s*=\s*(.+?);|(addy\w*)\s*=\s*\3\s*\+\s*(.+?);", re.DOTALL)
_LITERAL = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_NAMED = re.compile(
    r"(?:(?:var|let|const)\s+|[,;]\s*)(?P<name>[A-Za-z_$][\w$]{0,40})\s*=\s*(?P<value>'[^']{0,200}'|\"[^\"]{0,200}\")(?=\s*[,;\n])"
)
_TARGET = re.compile(r"getElementById\(['\"]([\w-]+)['\"]\)")
_ENCRYPTED = re.compile(r"UnCryptMailto\((?:%27|['\"])(.+?)(?:%27|['\"])", re.IGNORECASE)
_RIGHT_TO_LEFT = re.compile(r"direction\s*:\s*rtl", re.IGNORECASE)
_AT_SIGN = re.compile(r"^\s*(?:@|[\[(]?(?:at|apenstaart(?:je)?|arobase)[\])]?)\s*$", re.IGNORECASE)
"""What a picture of the sign is called."""
_PARTS = (
    ("data-user", "data-domain"),
    ("data-name", "data-domain"),
    ("data-local", "data-domain"),
    ("data-u", "data-d"),
)


_NOTICE = re.compile(
    r"(?i)(?:this e-?mail address is being protected from spambots\.\s*you need javascript enabled to view it\.?"
    r"|dit e-?mailadres (?:is|wordt) beveiligd tegen spambots\.\s*[^.\n]{0,30}javascript[^.\n]{0,60}\.?"
    r"|cette adresse e-?mail est prot[ée]g[ée]e contre les robots spammeurs\.\s*[^.\n]{0,40}javascript[^.\n]{0,40}\.?"
    r"|diese e-?mail-adresse ist vor spambots gesch[üu]tzt!?\s*[^.\n]{0,60}javascript[^.\n]{0,40}\.?)"
)


_LOST = re.compile(
    r"(?i),?\s?\[email(?:\xa0|[ \t])protected\](?:\(/cdn-cgi[^)\s]*\))?(?=[ \t]*(?:,|\n|$|[.;)]))|\[email(?:\xa0|[ \t])protected\]"
)
"""What stands for an address where a page was kept without running its script, with the comma before it."""


def without_notices(text: str) -> str:
    """A text without what stands in place of mail addresses that a script alone would show."""
    return _LOST.sub("", _NOTICE.sub("", text))


def uncloak(soup: BeautifulSoup) -> None:
    """Writes each address that a script, an attribute or a style hides into the page."""
    for script in soup.find_all("script", limit=MOST):
        _from_script(soup, script)
    for link in soup.find_all("a", href=_ENCRYPTED, limit=MOST):
        email = _decrypted(str(link["href"]))
        if email:
            link["href"] = f"mailto:{email}"
    for tag in soup.find_all(style=_RIGHT_TO_LEFT, limit=MOST):
        email = canonical_email(tag.get_text("", strip=True)[::-1])
        if email:
            tag.string = email
    for image in soup.find_all("img", alt=_AT_SIGN, limit=MOST):
        image.replace_with("@")
    for form in soup.find_all("form", action=_TO_MAIL, limit=MOST):
        _tell_target(soup, form)
    for user, domain in _PARTS:
        for tag in list(islice(having(soup, user, domain), MOST)):
            _from_parts(soup, tag, user, domain)


def _tell_target(soup: BeautifulSoup, form: Tag) -> None:
    """Shows above a form to which mail address it is sent, unless the page shows that already."""
    email = canonical_email(str(form["action"]))
    if email is None or email in soup.get_text().lower():
        return
    link = soup.new_tag("a", href=f"mailto:{email}")
    link.string = email
    shown = soup.new_tag("p")
    shown.append(link)
    form.insert(0, shown)


def _from_script(soup: BeautifulSoup, script: Tag) -> None:
    text = html.unescape(script.string or "")
    if len(text) > LONGEST_SCRIPT or not _WRITES.search(text):
        return
    email = _added_up(text) or _written(text) or _written(_resolved(text))
    if email is None:
        return
    target = next((soup.find(id=name) for name in _TARGET.findall(text) if soup.find(id=name)), None)
    link = _link(soup, email)
    if isinstance(target, Tag):
        target.clear()
        target.append(link)
    elif script.find_parent("head") is None:
        script.replace_with(link)


def _added_up(text: str) -> str | None:
    """The address in a variable to which a script adds piece after piece (Joomla)."""
    pieces: dict[str, str] = {}
    for first, value, more, added in _ADDED.findall(text):
        name = first or more
        literals = "".join(one or other for one, other in _LITERAL.findall(value or added))
        pieces[name] = pieces.get(name, "") + literals
    found = (canonical_email(value) for value in pieces.values())
    return next((email for email in found if email), None)


def _written(text: str) -> str | None:
    """The address in what a script writes, its strings joined."""
    joined = _JOINT.sub("", text).replace("\\", "")
    found = find_emails(joined)
    return found[0].email if found else None


def _resolved(text: str) -> str:
    """A script with the names of texts replaced by the texts: "var u = 'els'; … u + '@' + d"."""
    known = {match["name"]: match["value"] for match in _NAMED.finditer(text)}
    if not known:
        return text
    names = re.compile(rf"(?<![\w.'\"])(?:{'|'.join(map(re.escape, known))})(?![\w'\"(])")
    return names.sub(lambda match: known[match[0]], _NAMED.sub("", text))


def _decrypted(href: str) -> str | None:
    """An address whose letters were moved in the alphabet (TYPO3): the shift is the one that makes it a mail link."""
    match = _ENCRYPTED.search(unquote(href)) or _ENCRYPTED.search(href)
    coded = unquote(match[1]) if match else ""
    for shift in range(-25, 26):
        shown = "".join(_moved(sign, shift) for sign in coded)
        if shown.lower().startswith("mailto:"):
            return canonical_email(shown)
    return None


def _moved(sign: str, shift: int) -> str:
    """A sign moved within its own range of the table that TYPO3 uses."""
    for first, last in ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A)):
        if first <= ord(sign) <= last:
            return chr(first + (ord(sign) - first + shift) % (last - first + 1))
    return sign


def _from_parts(soup: BeautifulSoup, tag: Tag, user: str, domain: str) -> None:
    top = attribute(tag, "data-tld")
    host = f"{attribute(tag, domain)}.{top}" if top else attribute(tag, domain)
    email = canonical_email(f"{attribute(tag, user)}@{host}")
    if email and not find_emails(tag.get_text()):
        tag.append(_link(soup, email))


def _link(soup: BeautifulSoup, email: str) -> Tag:
    link = soup.new_tag("a", href=f"mailto:{email}")
    link.string = email
    return link
