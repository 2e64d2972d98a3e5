"""Options that several commands share."""

from __future__ import annotations

import click

as_option = click.option("--as", "mail", metavar="MAIL", help="The member of staff who decides.")
json_option = click.option("--json", "as_json_lines", is_flag=True, help="One JSON object a line.")
technical_option = click.option(
    "--technical",
    is_flag=True,
    help="Only what a new version of the program reads otherwise; readers hear nothing of it.",
)
reason_option = click.option("--reason", help="Why; kept in the log.")
