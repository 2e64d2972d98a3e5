"""The review desk in a browser's place: Flask's test client, logged in, on a small installation.

def test_something(office: Office) -> None:            # the fixture stands in conftest.py beside this module
    page = office.as_reviewer().get("/desk/contacten")
    answer = office.as_admin().post("/desk/bronnen/nakijken", source="teams")   # adds the form token by itself
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from jobs.env import Env
from jobs.serving import application, services
from state.store import staff
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.env import Services

PASSWORD = "een zin die niemand raadt"
MAILS = {role: f"{role.value}@desk.example" for role in StaffRole}
_HASHED = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
"""Made so that checking it takes no time: what real ones take is told in `tests/unit/test_passwords.py`."""


@dataclass
class Visitor:
    """One browser. `post` takes the form token from the desk's own pages, as a person's browser does."""

    client: FlaskClient

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.client.get(path, **more)

    def post(self, path: str, /, **fields: Any) -> TestResponse:
        return self.client.post(path, data={"form_token": self.token(), **fields})

    def token(self) -> str:
        page = self.client.get("/desk/wachtwoord", follow_redirects=True).text
        found = re.search(r'name="form_token" value="([0-9a-f]+)"', page)
        assert found is not None
        return found[1]

    def login(self, mail: str, password: str = PASSWORD, **more: str) -> TestResponse:
        return self.post("/desk/aanmelden", mail=mail, password=password, **more)


@dataclass
class Office:
    """An installation with a reader, a reviewer, a second reviewer and an admin, and its pages."""

    env: Env
    services: Services
    app: Flask
    people: dict[str, int] = field(default_factory=dict)

    @classmethod
    def on(cls, env: Env) -> Office:
        made = cls(env, services(env), application(env))
        for role, mail in MAILS.items():
            made.hire(mail, role)
        made.hire("tweede@desk.example", StaffRole.REVIEWER)
        return made

    def hire(self, mail: str, role: StaffRole, *, areas: tuple[str, ...] = ("*",)) -> int:
        with writing(self.env.engine) as connection:
            self.people[mail] = staff.add(
                connection, mail=mail, name=mail.split("@")[0].title(), role=role, areas=areas
            )
            staff.set_password(connection, self.people[mail], _HASHED)
        return self.people[mail]

    def visitor(self) -> Visitor:
        return Visitor(self.app.test_client())

    def logged_in(self, mail: str) -> Visitor:
        visitor = self.visitor()
        assert visitor.login(mail).status_code == 303
        return visitor

    def as_(self, role: StaffRole) -> Visitor:
        return self.logged_in(MAILS[role])

    def as_reader(self) -> Visitor:
        return self.as_(StaffRole.READER)

    def as_reviewer(self) -> Visitor:
        return self.as_(StaffRole.REVIEWER)

    def as_second(self) -> Visitor:
        return self.logged_in("tweede@desk.example")

    def as_admin(self) -> Visitor:
        return self.as_(StaffRole.ADMIN)

    def now(self) -> datetime:
        return self.env.clock()

    def person(self, mail: str) -> Any:
        with reading(self.env.engine) as connection:
            return staff.by_mail(connection, mail)
