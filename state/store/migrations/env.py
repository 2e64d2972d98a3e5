"""Alembic's entry: runs inside the connection that `state.store.migrate` hands over."""

from alembic import context

from state.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
