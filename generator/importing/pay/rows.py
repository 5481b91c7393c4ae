"""One printed row of pay to an entry of the draft."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.importing.draft import Entry, Yaml
from generator.importing.entries import plain_text
from generator.importing.naming.names import Names, Place
from generator.importing.naming.places import read_place
from generator.importing.pay.cells import CellState, read_cell
from generator.importing.pay.columns import TOTAL
from generator.importing.pay.currencies import RowCurrencies, printed_codes, row_currencies
from generator.importing.pay.figures import RowFigure, figure_entry, pay_figure, resolve
from generator.importing.pay.layouts import NOTE, PrintedFigure, PrintedRow
from generator.importing.pay.row_words import forgotten_words, read_differentials
from generator.importing.pay.totals import Verdict, counts_nothing_else, judge_total
from generator.importing.remarks import Remarks
from generator.model.pay import ComponentKind, FigureState, PayFigure, PayPackage, TotalBasis
from generator.units.currency import UNKNOWN_CURRENCY, currency

WORLDWIDE = Place(region="worldwide", label=None)
"""Where the pay of a table that names no place applies."""


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one document."""

    names: Names
    remarks: Remarks
    places: dict[tuple[int, str], Place] = field(default_factory=dict)
    """Places read so far, by line and text: a heading that stands over several rows is read once."""

    def entries(self, row: PrintedRow) -> Iterator[Entry]:
        """Yield the entry of a printed row, and one more for each further total that it holds."""
        printed = [figure for figure in row.figures if figure.column.key != NOTE and figure.text]
        cells = [read_cell(figure.text) for figure in printed]
        place = self._place(row, printed_codes(cells))
        currencies = row_currencies(place.currency, cells)
        figures = [resolve(one.column, cell, currencies) for one, cell in zip(printed, cells, strict=True)]
        self._report_cells(printed, figures, currencies)
        entry = self._entry(row, place, figures)
        forgotten = forgotten_words(cells, entry)
        if forgotten:
            self.remarks.understand(row.line, forgotten, f"pay: {_summary(entry)}")
        yield entry
        for figure in figures:
            if figure.column.variant:
                yield self._variant(row, place, figure)

    def _place(self, row: PrintedRow, codes: Sequence[str]) -> Place:
        if not row.place:
            return WORLDWIDE
        key = (row.place_line, row.place)
        if key not in self.places:
            self.places[key] = read_place(row.place, codes, self.names, self.remarks, row.place_line)
        return self.places[key]

    def _entry(self, row: PrintedRow, place: Place, figures: Sequence[RowFigure]) -> Entry:
        here = self.names.region_facts(place.region, "currency")
        entry = _head(row, place)
        leading = {figure.codes[0] for figure in figures if figure.codes}
        if here is not None and len(leading) == 1 and here not in leading:
            entry["currency"] = leading.pop()
            here = None
        main = [figure for figure in figures if not figure.column.variant]
        package = _package(main, here)
        total = next((figure for figure in main if figure.key == TOTAL), None)
        dash = _meaning_of_dash(package, total)
        for figure in main:
            if figure.key != TOTAL:
                _add(entry, figure.key, figure_entry(figure, here, dash if _is_dash(figure) else None))
        if total is not None:
            self._add_total(entry, row, total, figure_entry(total, here), package)
        self._add_remarks(entry, row, figures)
        if not any(key in entry for key in (*_COMPONENTS, TOTAL)):
            entry[ComponentKind.BASE_SALARY.value] = FigureState.UNKNOWN.value
        return entry

    def _add_total(
        self, entry: Entry, row: PrintedRow, total: RowFigure, written: Yaml, package: PayPackage
    ) -> None:
        """Add the typed total; one that is a dash or unknown is left out."""
        if not total.parts and total.cell.state not in _IN_WORDS:
            return
        verdict = judge_total(package, pay_figure(total), is_first_year=total.column.is_first_year)
        if verdict is not None:
            self._report(row, verdict)
            written = _with_basis(written, verdict.basis)
        entry[TOTAL] = written

    def _variant(self, row: PrintedRow, place: Place, figure: RowFigure) -> Entry:
        here = self.names.region_facts(place.region, "currency")
        entry = {**_head(row, place), "package_label": plain_text(figure.column.variant)}
        return {**entry, TOTAL: figure_entry(figure, here)}

    def _add_remarks(self, entry: Entry, row: PrintedRow, figures: Sequence[RowFigure]) -> None:
        found = [difference for figure in figures for difference in figure.cell.differences]
        differentials, notes = read_differentials(
            found, str(entry["region"]), self.names, self.remarks, row.line
        )
        if differentials:
            entry["differentials"] = list(differentials)
        totals = [one for one in row.figures if one.column.key == TOTAL and not one.column.variant]
        further = [one for one in totals[1:] if one.text.strip(" -–—")]
        notes += [plain_text(f"{one.column.heading}: {one.text}") for one in further]
        for figure in row.figures:
            if figure.column.key == NOTE and figure.text.strip(" -–—"):
                label = f"{figure.column.label}: " if figure.column.label else ""
                notes.append(plain_text(label + figure.text))
        if notes:
            entry["note"] = "; ".join(notes)

    def _report(self, row: PrintedRow, verdict: Verdict) -> None:
        line = next((one.line for one in row.figures if one.column.key == TOTAL), row.line)
        self.remarks.find(verdict.rule, line, verdict.message, help_text=verdict.help or None)
        if verdict.note:
            self.remarks.add_arithmetic(verdict.note)

    def _report_cells(
        self, printed: Sequence[PrintedFigure], figures: Sequence[RowFigure], currencies: RowCurrencies
    ) -> None:
        for one, figure in zip(printed, figures, strict=True):
            text = figure.cell.text
            if figure.cell.state is CellState.DAMAGED:
                message = f"`{text}` is no figure: {figure.cell.damage}; it is kept as words"
                self.remarks.find("damaged-cell", one.line, message, excerpt=text)
            elif figure.cell.state is CellState.CURRENCYLESS:
                message = f"nothing says which currency `{text}` is; it is kept as words"
                self.remarks.find("unknown-currency", one.line, message, excerpt=text)
        guessed = [
            (one, mark)
            for one, figure in zip(printed, figures, strict=True)
            for mark in figure.cell.marks
            if currencies.is_guess(mark, one.column.currency)
        ]
        if guessed:
            one, mark = guessed[0]
            message = f"a bare `{mark}` is taken for {currencies.code(mark)}"
            self.remarks.find("ambiguous-currency", one.line, message, excerpt=one.text)


_COMPONENTS = tuple(kind.value for kind in ComponentKind)
_IN_WORDS = (CellState.WORDS, CellState.DAMAGED, CellState.CURRENCYLESS)


def _head(row: PrintedRow, place: Place) -> Entry:
    entry: Entry = {"region": place.region}
    if place.label:
        entry["region_label"] = place.label
    level, title = plain_text(row.level), plain_text(row.title)
    if level or title:
        entry["level"] = f"{level} ({title})" if level and title else level or title
    return entry


def _package(figures: Sequence[RowFigure], here: str | None) -> PayPackage:
    """Return the components that have figures, in the currency of base salary."""
    base = next((one for one in figures if one.kind is ComponentKind.BASE_SALARY and one.codes), None)
    code = base.codes[0] if base else here
    return PayPackage(
        currency=currency(code) if code else UNKNOWN_CURRENCY,
        components=tuple(
            (one.kind, pay_figure(one)) for one in figures if one.kind is not None and not _is_dash(one)
        ),
    )


def _is_dash(figure: RowFigure) -> bool:
    return figure.cell.state is CellState.DASH


def _meaning_of_dash(package: PayPackage, total: RowFigure | None) -> FigureState:
    """Return what a dash means: none where the other parts make the whole total, else nobody knows."""
    stated = PayFigure(state=FigureState.UNKNOWN) if total is None else pay_figure(total)
    return FigureState.NONE if counts_nothing_else(package, stated) else FigureState.UNKNOWN


def _add(entry: Entry, key: str, figure: Yaml) -> None:
    """Add a figure; a second one under the same key makes a list of them."""
    known = entry.get(key)
    if known is None:
        entry[key] = figure
    else:
        entry[key] = [*(known if isinstance(known, list) else [known]), figure]


def _with_basis(written: Yaml, basis: TotalBasis) -> Yaml:
    if basis is TotalBasis.UNSTATED:
        return written
    entry: Entry = dict(written) if isinstance(written, dict) else {"amount": written}
    return {**entry, "basis": basis.value}


def _summary(entry: Entry) -> str:
    """Say the figures of an entry on one line."""
    return ", ".join(f"{key} {_short(entry[key])}" for key in (*_COMPONENTS, TOTAL) if key in entry)


def _short(figure: Yaml) -> Yaml:
    if isinstance(figure, list):
        return " and ".join(str(_short(one)) for one in figure)
    return figure.get("amount") or figure.get("words", "") if isinstance(figure, dict) else figure
