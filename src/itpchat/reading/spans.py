"""Places of a text that are already spoken for."""


class Spans:
    """Stretches of a text, none of which may overlap another."""

    def __init__(self, length: int, stretches: list[tuple[int, int]] | None = None) -> None:
        self._taken = bytearray(length)
        self.stretches: list[tuple[int, int]] = []
        for start, end in stretches or ():
            self.add(start, end)

    def free(self, start: int, end: int) -> bool:
        """Tell whether nothing is taken of a stretch."""
        return self._taken.find(1, start, end) < 0

    def add(self, start: int, end: int) -> None:
        """Take a stretch."""
        self._taken[start:end] = b"\1" * (end - start)
        self.stretches.append((start, end))

    def give_back(self, start: int, end: int) -> None:
        """Free a stretch that was taken as a whole."""
        self._taken[start:end] = bytes(end - start)
        self.stretches.remove((start, end))
