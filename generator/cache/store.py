"""Results on disk: one database file that may be lost, broken or shared at any time without harm.

Every row carries its own fingerprint. A row that does not match is no row; a file that is no database is
replaced; a folder that cannot be written is only read. Whoever asks gets what is sound, and a note of the
rest. A reader goes on seeing what was there when it opened the store while another build writes to it.
"""

import sqlite3
from collections.abc import Collection, Iterable
from contextlib import closing, suppress
from pathlib import Path

from generator.cache.digest import bytes_digest, joint_digest
from generator.cache.kept import Kept
from generator.cache.pickles import Unreadable, from_bytes, to_bytes

FORM = 1
"""Version of the tables; those of a store of another form are replaced."""

PATIENCE = 20.0
"""Seconds to wait while another build writes."""

TABLES = """
CREATE TABLE kept (slot TEXT PRIMARY KEY, reads BLOB, facts BLOB, body_digest TEXT, digest TEXT);
CREATE TABLE bodies (slot TEXT PRIMARY KEY, body BLOB)
"""

NOTHING = bytes_digest(b"")


class BrokenStore(Exception):
    """A result that the store had promised is gone, or is not what it was."""


class Store:
    """Results of earlier runs. Only `body` raises for what is on disk."""

    def __init__(self, path: Path | None) -> None:
        """Open the store at a path; without one, nothing is found and nothing is kept."""
        self.path = path
        self.notes: list[str] = []
        """What was wrong with the store, in sentences."""

        self._reader: sqlite3.Connection | None = None
        if path is not None:
            self._reader = self._open(path)

    def load(self) -> dict[str, Kept]:
        """Return every sound result by its slot, without bodies."""
        if self._reader is None:
            return {}
        try:
            rows = self._reader.execute("SELECT slot, reads, facts, body_digest, digest FROM kept").fetchall()
        except sqlite3.Error:
            self._discard()
            return {}
        found = [_kept(row) for row in rows]
        if None in found:
            self.notes.append("a part of the cache was damaged and is made again")
        return {kept.slot: kept for kept in found if kept is not None}

    def body(self, kept: Kept) -> bytes:
        """Return the body of a result; raises `BrokenStore` when it is not the one that was kept."""
        if kept.body or kept.body_digest == NOTHING:
            return kept.body
        body = self._body(kept.slot)
        if bytes_digest(body) != kept.body_digest:
            raise BrokenStore(f"the cache has lost {kept.slot}")
        return body

    def save(self, changed: Iterable[Kept], gone: Collection[str] = ()) -> None:
        """Keep new results, and forget those of work that is not done any more. Ends reading."""
        self.close()
        if self.path is None:
            return
        try:
            with closing(_connect(self.path)) as writer:
                # The journal keeps builds apart; a loss of power may cost a rebuild.
                writer.execute("PRAGMA synchronous=OFF")
                with writer:
                    writer.execute("BEGIN IMMEDIATE")
                    _write(writer, changed, gone)
        except (sqlite3.Error, OSError) as error:
            self.notes.append(f"the cache cannot be written: {error}")

    def close(self) -> None:
        """End reading."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _open(self, path: Path) -> sqlite3.Connection | None:
        try:
            return _snapshot(_connect(path))
        except (sqlite3.OperationalError, OSError) as error:
            self.notes.append(f"the cache cannot be written: {error}")
            return _unwritable(path)
        except sqlite3.DatabaseError:
            self._discard()
        with suppress(sqlite3.Error, OSError):
            return _snapshot(_connect(path))
        return None

    def _body(self, slot: str) -> bytes:
        if self._reader is None:
            return b""
        try:
            row = self._reader.execute("SELECT body FROM bodies WHERE slot = ?", (slot,)).fetchone()
        except sqlite3.Error:
            return b""
        return row[0] if row and isinstance(row[0], bytes) else b""

    def _discard(self) -> None:
        """Remove a file that is no database any more."""
        self.close()
        self.notes.append("the cache was damaged and is made again")
        if self.path is not None:
            for ending in ("", "-wal", "-shm"):
                with suppress(OSError):
                    self.path.with_name(self.path.name + ending).unlink(missing_ok=True)


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _unwritable(path: Path) -> sqlite3.Connection | None:
    """Return what lies in a folder that cannot be written."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with suppress(sqlite3.Error):
        return _snapshot(sqlite3.connect(address, uri=True, isolation_level=None))
    return None


def _snapshot(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return the connection so that it goes on seeing what is there now."""
    try:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM kept").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    if _form(connection) == FORM:
        return
    connection.execute("PRAGMA journal_mode=WAL")
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if _form(connection) == FORM:  # another build was faster
            return
        for table in ("kept", "bodies"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in TABLES.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version={FORM}")


def _form(connection: sqlite3.Connection) -> int:
    (form,) = connection.execute("PRAGMA user_version").fetchone()
    return int(form)


def _write(writer: sqlite3.Connection, changed: Iterable[Kept], gone: Collection[str]) -> None:
    for kept in changed:
        reads = to_bytes(kept.reads)
        digest = _digest(kept.slot, reads, kept.facts, kept.body_digest)
        row = (kept.slot, reads, kept.facts, kept.body_digest, digest)
        writer.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)", row)
        writer.execute("INSERT OR REPLACE INTO bodies VALUES (?, ?)", (kept.slot, kept.body))
    for table in ("kept", "bodies"):
        writer.executemany(f"DELETE FROM {table} WHERE slot = ?", [(slot,) for slot in gone])


def _digest(slot: str, reads: bytes, facts: bytes, body_digest: str) -> str:
    return joint_digest((slot, bytes_digest(reads), bytes_digest(facts), body_digest))


def _kept(row: tuple[object, ...]) -> Kept | None:
    """Return the result of a row, `None` when the row is not what was written."""
    match row:
        case (str(slot), bytes(reads), bytes(facts), str(body_digest), str(digest)):
            if digest != _digest(slot, reads, facts, body_digest):
                return None
        case _:
            return None
    try:
        found = from_bytes(reads)
    except Unreadable:
        return None
    assert isinstance(found, tuple)
    return Kept(slot=slot, reads=found, facts=facts, body=b"", body_digest=body_digest)
