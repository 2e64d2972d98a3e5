"""The bytes of every snapshot, kept once each under the hash of their content."""

from __future__ import annotations

import gzip
import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Blobs:
    """A folder of gzipped files named by SHA-256, two letters a folder. Writing is atomic and repeatable."""

    folder: Path

    def put(self, body: bytes) -> str:
        """Stores `body` and returns its SHA-256 in hex. Raises OSError when the disk refuses."""
        sha256 = hashlib.sha256(body).hexdigest()
        target = self._path(sha256)
        if target.exists():
            return sha256
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(gzip.compress(body, mtime=0))
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes stored under `sha256`. Raises FileNotFoundError when retention has removed them."""
        return gzip.decompress(self._path(sha256).read_bytes())

    def remove(self, sha256: str) -> None:
        """Lets go of the bytes stored under `sha256`; quietly when they are gone already."""
        self._path(sha256).unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / f"{sha256}.gz"
