"""What holds for every address of the desk, those of later pages included: roles, form tokens, hosts, headers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from werkzeug.routing import Rule

from state.settings import WebSettings
from state.store.staff import StaffRole
from tests.integration.web.office import Office
from web.desk.access import MARK
from web.guard import HEADERS, HSTS, secure


def rules(office: Office) -> Iterator[Rule]:
    return (rule for rule in office.app.url_map.iter_rules() if rule.rule.startswith("/desk"))


def address(office: Office, rule: Rule) -> str:
    names = {name: 1 if type(rule._converters[name]).__name__ == "IntegerConverter" else "x" for name in rule.arguments}
    return str(office.app.url_map.bind("localhost").build(rule.endpoint, names))


def least(office: Office, rule: Rule) -> StaffRole | None:
    access = getattr(office.app.view_functions[rule.endpoint], MARK, None)
    assert access is not None, f"{rule.rule} does not say who may see it: @needs(...) or @anybody()"
    found: StaffRole | None = access.least
    return found


def test_every_address_opens_only_for_those_it_is_for(office: Office) -> None:
    nobody, people = office.visitor(), {role: office.as_(role) for role in StaffRole}
    token = {role: visitor.token() for role, visitor in people.items()}
    for rule in rules(office):
        wanted = least(office, rule)
        if wanted is None:
            continue
        for method in (rule.methods or set()) - {"OPTIONS", "HEAD"}:
            at = address(office, rule)
            assert nobody.client.open(at, method=method).location.startswith("/desk/aanmelden"), at
            for role, visitor in people.items():
                if not role.reaches(wanted):
                    sent = {"form_token": token[role]} if method == "POST" else {}
                    assert visitor.client.open(at, method=method, data=sent).status_code == 403, (at, role)


def test_every_form_of_the_desk_needs_the_token_of_this_browser(office: Office) -> None:
    other = office.as_admin().token()
    visitor = office.as_admin()
    posts = [rule for rule in rules(office) if "POST" in (rule.methods or ())]
    assert posts
    for rule in posts:
        at = address(office, rule)
        for data in ({}, {"form_token": "x"}, {"form_token": other}):
            assert visitor.client.post(at, data=data).status_code == 400, at


def test_only_gets_look_and_only_posts_change(office: Office) -> None:
    for rule in rules(office):
        methods = (rule.methods or set()) - {"OPTIONS", "HEAD"}
        assert methods in ({"GET"}, {"POST"}), rule.rule


def test_a_page_without_a_role_opens_for_nobody(office: Office) -> None:
    office.app.add_url_rule("/desk/vergeten", "forgotten", lambda: "hier")
    assert office.as_admin().get("/desk/vergeten").status_code == 403


@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("wegwijs.example", 200),
        ("WEGWIJS.example", 200),
        ("localhost:8080", 200),
        ("127.0.0.1", 200),
        ("kwaad.example", 400),
        ("wegwijs.example.kwaad.example", 400),
        ("wegwijs.example:99", 400),
        ("127.0.0.1.kwaad.example", 400),
    ],
)
def test_only_our_own_names_are_answered(office: Office, host: str, code: int) -> None:
    answer = office.visitor().get("/desk/aanmelden", headers={"Host": host})
    assert answer.status_code == code


def test_every_answer_is_guarded(office: Office) -> None:
    visitor = office.as_admin()
    for at in ("/desk/aanmelden", "/desk/wachtwoord", "/desk/nergens", "/nergens"):
        headers = visitor.get(at).headers
        assert {name: headers[name] for name in HEADERS} == HEADERS
        assert headers["Strict-Transport-Security"] == HSTS


@pytest.mark.parametrize(
    ("base", "wanted"),
    [
        (None, False),
        ("http://localhost:8080", False),
        ("http://127.0.0.1", False),
        ("https://wegwijs.example", True),
        ("http://wegwijs.example", True),
        ("https://localhost", True),
    ],
)
def test_only_pages_on_this_machine_do_without_https(base: str | None, wanted: bool) -> None:
    assert secure(WebSettings(base_url=base)) is wanted


def test_no_page_holds_script_or_style_of_its_own(office: Office) -> None:
    visitor = office.as_admin()
    for rule in rules(office):
        if "GET" in (rule.methods or ()) and not rule.arguments:
            page = visitor.get(rule.rule, follow_redirects=True)
            assert page.status_code < 500, rule.rule
            assert not any(mark in page.text for mark in ("<script>", "style=", " onclick", "<style", "javascript:")), (
                rule.rule
            )


def test_what_may_be_posted_is_limited(office: Office) -> None:
    big = "x" * 1_000_001
    assert office.as_admin().post("/desk/wachtwoord", current=big).status_code == 413
    assert office.visitor().client.post("/desk/aanmelden", data={"mail": "x" * 17_000}).status_code == 413
