"""What the reader of a guide needs minutes before a call, in a real browser."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.paper import INVISIBLE, printed_sheets
from tests.browser.visit import Scheme, Visitor

GUIDE = "/guides/mistral-ai/security-engineer/"
HEADLINE = "€80K–€108K"

HIDDEN_COLUMNS = """
(element) => [element, ...element.querySelectorAll('*')]
  .concat(element.parentElement)
  .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline')
  .filter((box) => /auto|scroll|hidden/.test(getComputedStyle(box).overflowX))
  .filter((box) => box.clientWidth > 1)
  .map((box) => `${box.tagName.toLowerCase()}.${box.className}`)
"""


def test_the_first_screen_of_a_phone_answers_who_what_and_where_to(visitor: Visitor):
    page = visitor.open(GUIDE, width=390).page
    for name in ("h1", '[data-cg="headline"]', '[data-cg="jumps"]'):
        assert bottom(page.locator(name).first) <= 844, f"{name} is below the first screen"


def test_the_title_names_company_and_role(visitor: Visitor):
    page = visitor.open(GUIDE).page
    assert "Mistral AI" in page.title()
    assert "Security Engineer" in page.title()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_main_figures_are_there(visitor: Visitor, javascript: bool):
    page = visitor.open(GUIDE, javascript=javascript).page
    assert HEADLINE in readable(page.locator('[data-cg="headline"]').first)
    assert HEADLINE in readable(page.locator('[data-cg="pay"]').first)


@pytest.mark.parametrize("width", [320, 390])
def test_no_column_of_the_pay_table_is_hidden(visitor: Visitor, width: int):
    page = visitor.open(GUIDE, width=width).page
    assert page.locator('[data-cg="pay"]').first.evaluate(HIDDEN_COLUMNS) == []


def test_every_jump_leads_somewhere(visitor: Visitor):
    page = visitor.open(GUIDE).page
    links = page.locator('[data-cg="jumps"] a').all()
    assert len(links) >= 4
    for link in links:
        target = str(link.get_attribute("href"))
        if "/tools/offers/" in target:
            assert target.endswith(f"#from={GUIDE.strip('/').removeprefix('guides/')}")
            continue
        assert target.startswith("#")
        assert page.locator(f'[id="{target[1:]}"]').count() == 1, f"{target} is not on the page"


def test_copy_buttons_fit_a_thumb(visitor: Visitor):
    page = visitor.open(GUIDE, width=390).page
    buttons = page.locator('[data-cg="script"] button[data-cg="copy"]').all()
    assert buttons
    for button in buttons:
        button.scroll_into_view_if_needed()
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44


def test_a_script_is_copied_as_it_is_read(visitor: Visitor):
    page = visitor.open(GUIDE).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    script = page.locator('[data-cg="script"]').first
    script.locator('button[data-cg="copy"]').first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert len(copied.split()) >= 5
    assert words(copied) <= words(readable(script))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_essentials_print_on_two_pages(visitor: Visitor, scheme: Scheme):
    page = visitor.open(GUIDE, width=1280, scheme=scheme, print_=True).page
    sheets = printed_sheets(page)
    assert len(sheets) <= 2
    assert HEADLINE in " ".join(sheets)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_is_dark_on_white_in_either_scheme(visitor: Visitor, scheme: Scheme):
    page = visitor.open(GUIDE, width=1280, scheme=scheme, print_=True).page
    assert brightness(page, "body", "backgroundColor") > brightness(page, "h1", "color") + 400


def test_the_pencil_leads_to_the_data(visitor: Visitor):
    page = visitor.open(GUIDE).page
    targets = [str(link.get_attribute("href")) for link in page.locator('a[href*="/edit/"]').all()]
    assert any(target.endswith("/guides/mistral-ai/security-engineer.yml") for target in targets), targets
    assert any(target.endswith("/guides/mistral-ai/security-engineer.md") for target in targets), targets


def bottom(locator: Locator) -> float:
    """How far down an element ends, in CSS pixels from the top of the window."""
    box = locator.bounding_box()
    assert box is not None, "the element is not shown"
    return box["y"] + box["height"]


def readable(locator: Locator) -> str:
    """The text that a reader sees."""
    return locator.inner_text().translate(INVISIBLE)


def words(text: str) -> set[str]:
    return set(text.split())


def brightness(page: Page, selector: str, style: str) -> float:
    """Sum of red, green and blue of a colour, 0 to 765; a transparent one is the paper's white."""
    colour = page.locator(selector).first.evaluate(f"(element) => getComputedStyle(element).{style}")
    numbers = [float(part) for part in colour.partition("(")[2].rstrip(")").split(",")]
    return 765.0 if len(numbers) == 4 and numbers[3] == 0 else sum(numbers[:3])


def test_the_jumps_stay_at_the_thumb(visitor: Visitor):
    """However far a phone has scrolled, the bar is on the screen and takes no more than 64 px of it."""
    page = visitor.open(GUIDE, width=390).page
    page.evaluate("window.scrollTo(0, 9000)")
    box = page.locator('[data-cg="jumps"]').bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 844
    assert box["height"] <= 64


@pytest.mark.parametrize("width", [390, 1280])
def test_text_at_twice_its_size_is_not_cut(visitor: Visitor, width: int):
    page = visitor.open(GUIDE, width=width).page
    page.evaluate(
        "document.documentElement.style.fontSize ="
        " 2 * parseFloat(getComputedStyle(document.documentElement).fontSize) + 'px'"
    )
    headline = page.locator('[data-cg="headline"]')
    assert headline.evaluate("box => box.scrollWidth <= box.clientWidth + 1")
    assert page.locator('[data-cg="pay"]').first.evaluate(HIDDEN_COLUMNS) == []


def test_the_working_of_a_total_reads_as_a_table_on_a_phone(visitor: Visitor):
    page = visitor.open(GUIDE, width=390).page
    footnote = opened(page)
    cells = [cell.bounding_box() for cell in footnote.locator("tr").first.locator("th, td").all()]
    tops = {round(cell["y"]) for cell in cells if cell}
    assert len(cells) == 3
    assert len(tops) == 1


def test_a_copied_letter_keeps_its_lines(visitor: Visitor):
    page = visitor.open(GUIDE, width=390).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    card = page.locator('[data-cg="script"]', has_text="Kind regards").first
    card.locator('button[data-cg="copy"]').click()
    card.locator('[data-cg="copied"]', has_text="Copied").wait_for()
    assert "\n\nKind regards\n" in page.evaluate("navigator.clipboard.readText()")


FIGURES = '[data-cg="pay"] button[popovertarget]'
"""The total of the first row, then the other figures."""


def opened(page: Page, number: int = 0) -> Locator:
    """The footnote of a figure of the pay table, after one touch."""
    figure = page.locator(FIGURES).nth(number)
    figure.click()
    return page.locator(f"#{figure.get_attribute('popovertarget')}")


def test_every_figure_has_a_footnote_and_every_footnote_a_figure(visitor: Visitor):
    page = visitor.open(GUIDE).page
    wanted = {str(one.get_attribute("popovertarget")) for one in page.locator("[popovertarget]").all()}
    assert wanted == {str(one.get_attribute("id")) for one in page.locator("[popover]").all()}
    assert len(wanted) >= 5


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_one_touch_shows_what_a_figure_rests_on(visitor: Visitor, width: int, javascript: bool):
    page = visitor.open(GUIDE, width=width, javascript=javascript).page
    footnote = opened(page, 2)
    assert "Rests on" in footnote.inner_text()
    box = footnote.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


def test_a_footnote_opens_and_closes_by_keyboard(visitor: Visitor):
    page = visitor.open(GUIDE, width=1280).page
    figure = page.locator(FIGURES).first
    footnote = page.locator(f"#{figure.get_attribute('popovertarget')}")
    figure.focus()
    page.keyboard.press("Enter")
    expect(footnote).to_be_visible()
    page.keyboard.press("Escape")
    expect(footnote).to_be_hidden()
    expect(figure).to_be_focused()


def test_a_link_in_a_footnote_closes_it_and_leads_on(visitor: Visitor):
    page = visitor.open(GUIDE).page
    footnote = opened(page, 2)
    link = footnote.locator("a").first
    target = str(link.get_attribute("href"))
    link.click()
    expect(footnote).to_be_hidden()
    expect(page.locator(target)).to_be_in_viewport()


def test_cards_of_pay_are_still_a_table_to_assistive_software(visitor: Visitor):
    page = visitor.open(GUIDE, width=390).page
    table = page.get_by_role("table").first
    assert table.get_by_role("row").count() >= 3
    assert table.get_by_role("rowheader").first.inner_text() == "Paris"
    assert table.get_by_role("cell").count() >= 5
