"""What is said of pages, sources and incidents, as a code with its values beside the sentence."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("page", sa.Column("last_error_told", sa.JSON(), nullable=True))
    op.add_column("source", sa.Column("last_reason_told", sa.JSON(), nullable=True))
    op.add_column("incident", sa.Column("told", sa.JSON(), nullable=True))
