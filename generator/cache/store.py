"""Results on disk: one database file that may be lost, broken or shared at any time without harm.

Every row carries its own fingerprint. A row that does not match is no row; a file that is no database is
replaced; a folder that cannot be written is only read. Whoever asks gets what is sound, and a note of the
rest. Bodies and pools of reads lie under their own fingerprints, so that builds that run at once never see
each other's.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from generator.cache.digest import bytes_digest
from generator.cache.kept import Kept
from generator.cache.pickles import Unreadable, to_bytes
from generator.cache.places import make_room
from generator.cache.pool import Pool, picked, pool_from, pooled

FORM = 4
"""Version of the tables; those of a store of another form are replaced."""

PATIENCE = 20.0
"""Seconds to wait while another build writes."""

PAGE_SIZE = 65_536
"""Bytes of a page of a new file: most of what is kept is longer than the usual 4,096."""

TABLES = """
CREATE TABLE kept (
    slot TEXT PRIMARY KEY, body_digest TEXT, pool_digest TEXT, digest TEXT, reads BLOB, facts BLOB
);
CREATE TABLE pools (digest TEXT PRIMARY KEY, pool BLOB);
CREATE TABLE bodies (digest TEXT PRIMARY KEY, body BLOB)
"""
"""Short columns come first: what comes after a long one is found only by reading that."""

ENDINGS = ("", "-wal", "-shm")
"""Of the names of the files of a database."""

COLUMNS = "slot, body_digest, pool_digest, digest, reads, facts"

NOTHING = bytes_digest(b"")
"""Fingerprint of a body that was never there."""


class BrokenStore(Exception):
    """A result that the store had promised is gone, or is not what it was."""


class Store:
    """Results of earlier runs. Only `body` raises for what is on disk."""

    def __init__(self, path: Path | None) -> None:
        """Open the store at a path; without one, nothing is found and nothing is kept."""
        self.path = path
        self.notes: list[str] = []
        """What was wrong with the store, in sentences."""

        self._connection: sqlite3.Connection | None = None
        self._is_writable = path is not None
        if path is not None:
            self._connection = self._open(path)

    def load(self) -> dict[str, Kept]:
        """Return every sound result by its slot, without bodies."""
        if self._connection is None:
            return {}
        try:
            self._connection.execute("BEGIN")  # so that rows and pools are of one moment
            with self._connection:
                pools = _pools(self._connection.execute("SELECT digest, pool FROM pools"))
                rows = self._connection.execute(f"SELECT {COLUMNS} FROM kept").fetchall()
        except sqlite3.OperationalError as error:
            self.notes.append(f"the cache cannot be read: {error}")
            return {}
        except sqlite3.Error:
            self._begin_again()
            return {}
        found = [_kept(row, pools) for row in rows]
        if None in found:
            self.notes.append("a part of the cache was damaged and is made again")
        return {kept.slot: kept for kept in found if kept is not None}

    def body(self, kept: Kept) -> bytes:
        """Return the body of a result; raises `BrokenStore` when it is not the one that was kept."""
        if kept.body or kept.body_digest == NOTHING:
            return kept.body
        body = self._body(kept.body_digest)
        if bytes_digest(body) != kept.body_digest:
            raise BrokenStore(f"the cache has lost {kept.slot}")
        return body

    def keep(self, made: Sequence[Kept]) -> Sequence[Kept]:
        """Keep new results; return them with reads that they share, without bodies that lie on disk now."""
        if not made:
            return made
        pool, numbers = pooled([kept.reads for kept in made])
        if not self._change(lambda connection: _write(connection, made, pool, numbers)):
            return made
        return [
            replace(kept, body=b"", reads=picked(pool, own)) for kept, own in zip(made, numbers, strict=True)
        ]

    def forget(self, slots: Collection[str]) -> None:
        """Forget results of work that is not done any more, and what belongs to no result."""
        self._change(lambda connection: _forget(connection, slots))

    def close(self) -> None:
        """End the use of the store."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _change(self, change: Callable[[sqlite3.Connection], None]) -> bool:
        """Make a change as a whole or not at all; return whether it was made."""
        if self._connection is None or not self._is_writable:
            return False
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            with self._connection:
                change(self._connection)
        except sqlite3.Error as error:
            self._is_writable = False
            self.notes.append(f"the cache cannot be written: {error}")
            return False
        return True

    def _open(self, path: Path) -> sqlite3.Connection | None:
        try:
            return _connect(path)
        except (sqlite3.OperationalError, OSError) as error:
            self._is_writable = False
            self.notes.append(f"the cache cannot be written: {error}")
            return _unwritable(path)
        except sqlite3.DatabaseError:
            return self._replaced(path)

    def _begin_again(self) -> None:
        self.close()
        assert self.path is not None
        self._connection = self._replaced(self.path)

    def _replaced(self, path: Path) -> sqlite3.Connection | None:
        """Put an empty store in the place of a file that is no database any more."""
        self.notes.append("the cache was damaged and is made again")
        with suppress(sqlite3.Error, OSError):
            for ending in ENDINGS:
                path.with_name(path.name + ending).unlink(missing_ok=True)
            return _connect(path)
        return None

    def _body(self, digest: str) -> bytes:
        if self._connection is None:
            return b""
        try:
            row = self._connection.execute("SELECT body FROM bodies WHERE digest = ?", (digest,)).fetchone()
        except sqlite3.Error:
            return b""
        return row[0] if row and isinstance(row[0], bytes) else b""


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    for ending in ENDINGS:
        make_room(path.with_name(path.name + ending))  # a link might lead to a database that is not ours
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        # The journal keeps builds apart; a loss of power may cost a rebuild.
        connection.execute("PRAGMA synchronous=OFF")
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _unwritable(path: Path) -> sqlite3.Connection | None:
    """Return what lies in a folder that cannot be written."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(address, uri=True, isolation_level=None)
        if _form(connection) == FORM:
            return connection
        connection.close()
    return None


def _prepare(connection: sqlite3.Connection) -> None:
    if _form(connection) == FORM:
        return
    connection.execute(f"PRAGMA page_size={PAGE_SIZE}")
    connection.execute("PRAGMA journal_mode=WAL")
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if _form(connection) == FORM:  # another build was faster
            return
        for table in ("kept", "pools", "bodies"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in TABLES.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version={FORM}")


def _form(connection: sqlite3.Connection) -> int:
    (form,) = connection.execute("PRAGMA user_version").fetchone()
    return int(form)


def _write(
    connection: sqlite3.Connection, made: Sequence[Kept], pool: Pool, numbers: Sequence[bytes]
) -> None:
    pool_data = to_bytes(pool)
    pool_digest = bytes_digest(pool_data)
    connection.execute("INSERT OR REPLACE INTO pools VALUES (?, ?)", (pool_digest, pool_data))
    for kept, reads in zip(made, numbers, strict=True):
        digest = _digest(kept.slot, kept.body_digest, pool_digest, reads, kept.facts)
        row = (kept.slot, kept.body_digest, pool_digest, digest, reads, kept.facts)
        connection.execute(f"INSERT OR REPLACE INTO kept ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", row)
        connection.execute("INSERT OR REPLACE INTO bodies VALUES (?, ?)", (kept.body_digest, kept.body))


def _forget(connection: sqlite3.Connection, slots: Collection[str]) -> None:
    connection.executemany("DELETE FROM kept WHERE slot = ?", [(slot,) for slot in slots])
    connection.execute("DELETE FROM bodies WHERE digest NOT IN (SELECT body_digest FROM kept)")
    connection.execute("DELETE FROM pools WHERE digest NOT IN (SELECT pool_digest FROM kept)")


def _digest(slot: str, body_digest: str, pool_digest: str, reads: bytes, facts: bytes) -> str:
    # With the length of the first, nobody can take the end of one for the beginning of the other.
    head = f"{slot}\n{body_digest}\n{pool_digest}\n{len(reads)}\n"
    return bytes_digest(head.encode("utf-8", "surrogatepass"), reads, facts)


def _pools(rows: Iterable[tuple[object, ...]]) -> dict[str, Pool]:
    """Return the sound pools of rows."""
    found: dict[str, Pool] = {}
    for row in rows:
        match row:
            case (str(digest), bytes(data)) if bytes_digest(data) == digest:
                with suppress(Unreadable):
                    found[digest] = pool_from(data)
    return found


def _kept(row: tuple[object, ...], pools: Mapping[str, Pool]) -> Kept | None:
    """Return the result of a row, `None` when the row is not what was written."""
    match row:
        case (str(slot), str(body_digest), str(pool_digest), str(digest), bytes(reads), bytes(facts)):
            if digest != _digest(slot, body_digest, pool_digest, reads, facts) or pool_digest not in pools:
                return None
        case _:
            return None
    try:
        found = picked(pools[pool_digest], reads)
    except Unreadable:
        return None
    return Kept(slot=slot, reads=found, facts=facts, body=b"", body_digest=body_digest)
