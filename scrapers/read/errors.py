"""What a reader raises when bytes are no document."""

from __future__ import annotations

from state.errors import OperationalError
from state.saying.telling import Told, told
from state.saying.words import in_english


class ReadError(OperationalError):
    """The bytes are not a document of any kind that can be read; a sentence of `state.saying` says why."""

    told: Told

    def __init__(self, code: str, **values: object) -> None:
        said = told(code, **values)
        super().__init__(in_english(said), told=said)

    @property
    def holds_nothing(self) -> bool:
        """Whether it is a document without text: an empty answer, or a page that a script is to fill."""
        return self.told.code in _NOTHING


_NOTHING = frozenset(
    {"read_nothing", "read_page_empty", "read_text_empty", "read_table_empty", "read_spreadsheet_empty"}
)
