"""Views of the desk as plain functions: each is handed the installation, and then what its address holds."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Blueprint

from state.store.staff import StaffRole
from web.desk.access import MOST_BYTES, anybody, needs

View = Callable[..., Any]


class Views:
    """Adds functions to a blueprint as views. `given` comes first in each call, such as `env` and `services`."""

    def __init__(self, blueprint: Blueprint, *given: object) -> None:
        self._blueprint = blueprint
        self._given = given

    def get(self, path: str, least: StaffRole | None, view: View) -> None:
        """A page for people with at least this role; None for everybody."""
        self._add("GET", path, least, view, MOST_BYTES)

    def post(self, path: str, least: StaffRole | None, view: View, *, most_bytes: int = MOST_BYTES) -> None:
        """What a form does."""
        self._add("POST", path, least, view, most_bytes)

    def _add(self, method: str, path: str, least: StaffRole | None, view: View, most_bytes: int) -> None:
        @wraps(view)
        def shown(**parts: Any) -> Any:
            return view(*self._given, **parts)

        guarded = anybody()(shown) if least is None else needs(least, most_bytes=most_bytes)(shown)
        self._blueprint.add_url_rule(path, view.__name__, guarded, methods=[method])
