"""Who looked at the first reading of a source."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("source", sa.Column("baseline_seen", sa.JSON(), nullable=True))
