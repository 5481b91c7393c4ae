"""Only hosts of the open internet are asked."""

import pytest

from generator.links.network import Network, NotPublic, is_public

PRIVATE = [
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "2002:7f00:1::", "2001:db8::1", "64:ff9b::7f00:1",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_refused(address: str):
    assert not is_public(address)
    with pytest.raises(NotPublic):
        Network(resolve=lambda _: [address]).endpoint("acme.example", 443)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_a_public_address_is_asked(address: str):
    assert Network(resolve=lambda _: [address]).endpoint("acme.example", 443) == (address, 443)


def test_one_private_address_among_public_ones_is_enough_to_refuse():
    with pytest.raises(NotPublic):
        Network(resolve=lambda _: ["1.1.1.1", "127.0.0.1"]).endpoint("acme.example", 443)


@pytest.mark.parametrize("port", [22, 25, 6379, 8080, 0])
def test_only_the_ports_of_the_web_are_asked(port: int):
    with pytest.raises(NotPublic):
        Network(resolve=lambda _: ["1.1.1.1"]).endpoint("acme.example", port)
