"""Takes the answers of a form, each by the reader of the data files, and notes what was refused."""

from generator.forms.answers import LABELS, Form
from generator.load.readers import Reader
from generator.scaffold.answers import Accept, AnswerRefused, one_of_kind
from generator.text import shortened
from generator.units.currency import Currency


class Answers:
    """The answers of one form, and what was not understood of them."""

    def __init__(self, form: Form) -> None:
        self.left = dict(form.answers)
        self.doubts = [f"{LABELS[key]}: the text does not hold this question" for key in form.missing]
        if form.before:
            self.doubts.append("the text before the first question is left out")

    def read(self, key: str, reader: Reader[object], currency: Currency | None = None) -> str:
        """Return an answer as a data file may hold it; nothing for none, and for one that is refused."""
        return self.accept(key, one_of_kind(reader, currency))

    def accept(self, key: str, accept: Accept) -> str:
        """Return an accepted answer, nothing for none; one that is refused is told once."""
        if key not in self.left:
            return ""
        try:
            return accept(self.left[key])
        except AnswerRefused as refusal:
            self.doubt(key, f"`{shortened(self.left.pop(key))}` is left out: {refusal}")
            return ""

    def doubt(self, key: str, what: str) -> None:
        """Note that something of an answer is not, or not only, in the guide."""
        self.doubts.append(f"{LABELS[key]}: {what}")
