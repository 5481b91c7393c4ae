"""What is read on demand is what reading everything gives, and no more is opened than was asked for."""

from generator.load.on_demand import NamesOnDemand, OnDemand

TEXTS = {"acme": "Acme", "broken": None, "zeta": "Zeta"}


def test_each_value_is_read_once_and_when_asked_for():
    opened: list[str] = []

    def read(id: str) -> str | None:
        opened.append(id)
        return TEXTS[id]

    values = OnDemand(TEXTS, read)
    assert opened == []
    assert [values["zeta"], values["zeta"], values.get("none"), "broken" in values] == [
        "Zeta",
        "Zeta",
        None,
        False,
    ]
    assert opened == ["zeta", "broken"]
    assert dict(values) == {"acme": "Acme", "zeta": "Zeta"}
    assert len(values) == 2
    assert sorted(opened) == sorted(TEXTS)


def test_names_are_only_read_for_what_is_no_id():
    read: list[str] = []

    def names() -> dict[str, str]:
        read.append("all")
        return {"acme": "acme", "acme ltd": "acme"}

    known = NamesOnDemand(["acme"], names)
    assert (known["acme"], read) == ("acme", [])
    assert (known["acme ltd"], known.get("zeta"), read) == ("acme", None, ["all"])
    assert dict(known) == {"acme": "acme", "acme ltd": "acme"}
