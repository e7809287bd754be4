"""What itpchat itself says, from `dialogs/wording.yaml`."""

from collections.abc import Mapping

from itpchat.wording import Text


class Phrases:
    """The sentences of the product by their names."""

    def __init__(self, texts: Mapping[str, Text]) -> None:
        self._texts = texts

    def __getitem__(self, name: str) -> Text:
        return self._texts[name]

    def __contains__(self, name: object) -> bool:
        return name in self._texts

    def counted(self, name: str, count: int) -> Text:
        """Give the sentence for a count; `NAME_0` and `NAME_1` stand apart where they exist."""
        special = f"{name}_{count}"
        if special in self._texts:
            return self._texts[special]
        return self._texts[name].filled(count=count)
