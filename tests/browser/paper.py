"""Read what a page prints."""

import unicodedata
from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader

INVISIBLE = dict.fromkeys(map(ord, "\u2060\u200b\u00ad"))
"""Characters that only steer where a line may break."""

LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""Letters that a font draws as one, as they are written: whether it does so depends on the machine."""


def printed_sheets(page: Page) -> list[str]:
    """Text of each A4 sheet that the page prints on, line breaks as spaces."""
    page.emulate_media(media="print")
    sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    page.emulate_media(media="screen")
    texts = (sheet.extract_text().translate(INVISIBLE | LIGATURES) for sheet in sheets)
    return [" ".join(text.split()) for text in texts]
