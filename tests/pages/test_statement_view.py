"""Statements that texts refer to."""

import pytest

from generator.model.claim import Claim, ClaimStatus
from generator.pages.statement_view import mentioned_claims
from tests.derive.builders import a_catalog


def a_claim(id: str, statement: str) -> Claim:
    return Claim(id=id, title=id, statement=statement, status=ClaimStatus.CURRENT)


CLAIMS = (
    a_claim("law", "It applies from [[claim.law.date-1]], see [[claim.market]]."),
    a_claim("market", "It grows, see [[claim.law]]."),
    a_claim("other", "Nobody refers to it."),
)
CATALOG = a_catalog(claims={claim.id: claim for claim in CLAIMS})


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["nothing"], [], id="none"),
        pytest.param(["[[claim.other]]"], ["other"], id="one"),
        pytest.param(["[[claim.other.figure-1]]"], ["other"], id="a figure of one"),
        pytest.param(["[[claim.market]]"], ["market", "law"], id="those that it refers to, in a circle"),
        pytest.param(["[[claim.law]] and [[claim.law]]"], ["law", "market"], id="each once"),
        pytest.param(["[[claim.unknown]]", "[[term.law]]"], [], id="what is no shared statement"),
    ],
)
def test_statements_that_texts_refer_to(texts: list[str], expected: list[str]):
    assert [claim.id for claim in mentioned_claims(texts, CATALOG)] == expected
