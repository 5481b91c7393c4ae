"""Gives every comment of a text to the entry that it stands beside or above."""

from collections.abc import Iterator

from generator.canonical.source import Comment, Drawing, Place, Placed, PlacedGroup
from generator.canonical.tree import without_leading_blanks


def attach_comments(drawing: Drawing) -> list[str]:
    """Put comments and blank lines to the entries of a tree; return what stands at the top of the file.

    A comment on a line of its own belongs to what follows, unless it is indented like what ends before it.
    """
    header = _Attachment(drawing).run()
    for placed in drawing.entries:
        above = placed.entry.above
        above += [""] * _follows_blank_line(placed, drawing.lines)
        if placed.entry is placed.group.group.entries[0]:  # which may come later once keys are in order
            placed.entry.above = without_leading_blanks(above)
    if drawing.entries and _follows_blank_line(drawing.entries[0], drawing.lines):
        header.append("")
    return header


def _follows_blank_line(placed: Placed, lines: list[str]) -> bool:
    number, column = placed.place
    if placed.group.group.is_flow or number == 0:
        return False
    return not lines[number - 1].strip() and not lines[number][:column].strip()


class _Attachment:
    """One pass over the comments and the entries of a text."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.header: list[str] = []
        self.next = 0
        self.continued: tuple[Place, list[str]] | None = None
        """Where a further line of a comment beside an entry would stand, and whose it would be."""

    def run(self) -> list[str]:
        for comment in self.drawing.comments:
            while self.next < len(self.drawing.entries) and self._entry(self.next).place < comment.place:
                self.next += 1
            self._attach(comment)
        return without_leading_blanks(self.header)

    def _entry(self, position: int) -> Placed:
        return self.drawing.entries[position]

    def _attach(self, comment: Comment) -> None:
        if self.continued is not None and self.continued[0] == comment.place and self._is_alone(comment):
            self._beside(comment, self.continued[1])
        elif self.next == 0:
            self._own_line(comment, self.header)
        elif self._is_alone(comment):
            self._own_line(comment, self._owner(comment))
        else:
            self._beside(comment, self._outermost(self._entry(self.next - 1), comment).entry.beside)

    def _is_alone(self, comment: Comment) -> bool:
        """Whether nothing but dashes stands before the comment in its line."""
        line, column = comment.place
        return not self.drawing.lines[line][:column].strip(" \t-")

    def _beside(self, comment: Comment, target: list[str]) -> None:
        target.append(comment.text)
        self.continued = ((comment.place[0] + 1, comment.place[1]), target)

    def _own_line(self, comment: Comment, target: list[str]) -> None:
        if comment.place[0] and not self.drawing.lines[comment.place[0] - 1].strip():
            target.append("")
        target.append(comment.text)
        self.continued = None

    def _outermost(self, placed: Placed, comment: Comment) -> Placed:
        """Return the entry, or the one whose brackets closed behind it before the comment."""
        while placed.group.group.is_flow and placed.group.end <= comment.place and placed.group.owner:
            placed = placed.group.owner
        return placed

    def _owner(self, comment: Comment) -> list[str]:
        """Return the list of lines to which a comment on its own line belongs."""
        before = self._entry(self.next - 1)
        after = self._entry(self.next) if self.next < len(self.drawing.entries) else None
        if before.value > comment.place:
            return before.entry.above if after is None or after.place > before.value else after.entry.above
        around = [] if after is None else list(_groups(after.group))
        for group in _groups(before.group):
            is_around = any(group is other for other in around)
            if group.group.is_flow and group.end <= comment.place:
                continue
            if not is_around and (group.group.is_flow or group.start[1] <= comment.place[1]):
                return group.group.tail
            if is_around:
                break
        return self.drawing.root.group.tail if after is None else after.entry.above


def _groups(group: PlacedGroup) -> Iterator[PlacedGroup]:
    """Yield a group and those that hold it, innermost first."""
    while True:
        yield group
        if group.owner is None:
            return
        group = group.owner.group
