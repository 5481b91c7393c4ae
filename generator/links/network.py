"""Which hosts may be asked: public ones, by an address that was looked at before it is used."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address

Resolve = Callable[[str], list[str]]
"""Returns the IP addresses of a host; raises `socket.gaierror` when it has none."""


def resolve(host: str) -> list[str]:
    """Return the IP addresses that the system knows for a host."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an IP address is on the open internet: not of this machine, a private net, or for groups.

    IPv4 within IPv6 is judged by what it leads to.
    """
    found = ip_address(address.partition("%")[0])
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    if inner is not None:
        found = inner
    return found.is_global and not found.is_multicast and not found.is_reserved


class NotPublic(Exception):
    """A host that must not be asked, because it is not on the open internet."""


@dataclass(frozen=True, kw_only=True)
class Network:
    """How hosts are found. Tests have one of their own, for servers on this machine."""

    resolve: Resolve = resolve
    is_allowed: Callable[[str], bool] = is_public
    ports: tuple[int, ...] = (80, 443)
    archive: str = "https://archive.org/wayback/available"
    """Address that knows of archived copies."""

    def endpoint(self, host: str, port: int) -> tuple[str, int]:
        """Return the IP address and port to connect to, which are then the only ones that are used.

        Every address of the host has to be public, so that no answer of a name server that changes its mind
        can lead inside. Raises `NotPublic`, and `socket.gaierror` for a host that does not exist.
        """
        if port not in self.ports:
            raise NotPublic(f"port {port} is not one of the web")
        found = self.resolve(host)
        if not found or not all(self.is_allowed(address) for address in found):
            raise NotPublic("the host is not on the open internet")
        return found[0], port
