"""Marks sentences that are translated where they are shown (gettext's `N_`): the module that says them knows no language."""

from __future__ import annotations


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Marks a sentence that is translated later, where it is used."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802
    """Marks a sentence for one and for many."""
    return one, many
