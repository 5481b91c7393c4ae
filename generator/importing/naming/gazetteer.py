"""Countries with their currencies, and the states and provinces that people write behind a town.

The names of countries are those of CLDR, which comes with the package babel; it is read when the first
place is met. There is no list of towns: those that pay guides name stand in the vocabulary of regions.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale
from babel.numbers import get_territory_currencies

from generator.importing.naming.spellings import folded
from generator.units.currency import CURRENCIES

_CURRENCIES_ON = date(2026, 1, 1)
"""The day whose currencies count, so that the same document gives the same regions on any day."""

_NO_COUNTRIES = frozenset("AC AQ CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())  # noqa: SIM905
"""Codes of CLDR that name a part of a country, several countries or none."""

_OTHER_NAMES = {
    "america": "US", "unitedstatesofamerica": "US", "usa": "US", "uk": "GB", "britain": "GB",
    "greatbritain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northernireland": "GB",
    "eire": "IE", "republicofireland": "IE", "holland": "NL", "thenetherlands": "NL", "deutschland": "DE",
    "espana": "ES", "czechrepublic": "CZ", "russianfederation": "RU", "turkey": "TR", "korea": "KR",
    "republicofkorea": "KR", "rok": "KR", "prc": "CN", "mainlandchina": "CN", "macau": "MO", "roc": "TW",
    "myanmar": "MM", "burma": "MM", "uae": "AE", "emirates": "AE", "ksa": "SA", "brasil": "BR",
    "ivorycoast": "CI", "palestine": "PS", "macedonia": "MK", "bosnia": "BA", "trinidad": "TT",
}  # fmt: skip

_STATES = """
US: AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware
US: DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa
US: KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota
US: MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey
US: NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon
US: PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah
US: VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming
CA: AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador
CA: NS Nova Scotia|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan
AU: ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland
AU: SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia
IN: AP Andhra Pradesh|GA Goa|GJ Gujarat|HR Haryana|KA Karnataka|KL Kerala|MH Maharashtra|MP Madhya Pradesh
IN: OD Odisha|PB Punjab|RJ Rajasthan|TN Tamil Nadu|TS Telangana|UP Uttar Pradesh|WB West Bengal
"""
"""ISO 3166-2 codes and names, of the countries whose people write them behind a town."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state or province."""

    name: str
    code: str
    """As people write it behind a town: `PA`, `NSW`."""

    country: str
    """ISO 3166 alpha-2 code."""


def country_named(name: str) -> str | None:
    """Return the ISO 3166 alpha-2 code of a country by its name, or by its code in capital letters."""
    if name in _countries():
        return name
    return _country_keys().get(folded(name))


def country_name(country: str) -> str:
    """Return the English name of a country, by its ISO code; the code itself when there is none."""
    return _countries().get(country, country)


def country_currency(country: str) -> str | None:
    """Return the ISO code of a country's currency, where this project knows that currency."""
    legal = get_territory_currencies(country, _CURRENCIES_ON) if country in _countries() else []
    return next((code for code in legal if code in CURRENCIES), None)


def home_country(currencies: Collection[str]) -> str | None:
    """Return the one country that the currencies of an amount point to: the US for dollars, none for euros.

    Beside another currency, US dollars only convert. ISO 4217 codes begin with the code of their country.
    """
    local = set(currencies) - {"USD"} or set(currencies)
    homes = [code[:2] for code in local if country_currency(code[:2]) == code]
    return homes[0] if len(local) == len(homes) == 1 else None


def states_named(name: str) -> tuple[State, ...]:
    """Return the states and provinces with this name, or code in capital letters; those of the US first."""
    found = _states().get(folded(name), ())
    return tuple(state for state in found if name == state.code or folded(name) == folded(state.name))


@cache
def _countries() -> dict[str, str]:
    names = Locale("en").territories
    return {
        code: name.removesuffix(" SAR China")
        for code, name in sorted(names.items())
        if len(code) == 2 and code not in _NO_COUNTRIES
    }


@cache
def _country_keys() -> dict[str, str]:
    return {folded(name): code for code, name in _countries().items()} | _OTHER_NAMES


@cache
def _states() -> dict[str, tuple[State, ...]]:
    by_key: dict[str, tuple[State, ...]] = {}
    for line in _STATES.split("\n"):
        country, _, entries = line.partition(": ")
        for code, _, name in (entry.partition(" ") for entry in entries.split("|") if entry):
            state = State(name=name, code=code, country=country)
            for key in (folded(code), folded(name)):
                by_key[key] = (*by_key.get(key, ()), state)
    return by_key
