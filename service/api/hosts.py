"""Which names the service answers to. A web page that makes its own name resolve to this machine is turned away."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address

from service.api.problems import Refusal

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Hosts:
    """The allow-list of `Host`. `names` and loopback always pass; `addresses`: so does any IP address; `any`: all.

    An address in `Host` is safe, since only a name can be made to resolve to another machine.
    """

    names: frozenset[str] = frozenset()
    addresses: bool = False
    any: bool = False

    def check(self, hosts: list[str]) -> None:
        """Raises Refusal (421) unless there is exactly one `Host` header and it is allowed."""
        if len(hosts) == 1 and (self.any or self._allowed(name_of(hosts[0]))):
            return
        raise Refusal(
            421, "host_not_allowed", "The service does not answer to this `Host`; LASTTIME_ALLOWED_HOSTS lists names."
        )

    def _allowed(self, name: str) -> bool:
        return name in LOOPBACK or name in self.names or (self.addresses and is_address(name))


def name_of(host: str) -> str:
    """The name or address in a `Host` value, lower case, without port, brackets or final dot."""
    host = host.strip().lower()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].removesuffix(".")


def is_address(name: str) -> bool:
    """Whether a name is an IP address."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Whether a server bound to this host can be reached from its own machine only."""
    return host == "localhost" or (is_address(host) and ip_address(host).is_loopback)
