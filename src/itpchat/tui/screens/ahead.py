"""What each choice of the open question would lead to, worked out while a person reads it."""

from itpchat.terminal.talk import Talk

MOST = 9
"""So many choices are looked at; a longer list is one of places or names."""


class Ahead:
    """The conversations that are one choice away. Looked at or not, they are the same ones.

    A conversation is a value, so that what follows from a choice can be known before it is made.
    One step works out one choice, in some milliseconds: a key that is pressed meanwhile need not
    wait for the others.
    """

    def __init__(self) -> None:
        self._talk: Talk | None = None
        self._left: list[str] = []
        self._after: dict[str, Talk] = {}

    def begin(self, talk: Talk) -> bool:
        """Look ahead from a conversation; tells whether there is anything to work out."""
        if talk is not self._talk:
            view = talk.view()
            prompt = view.prompt if view.stage == "question" and not view.supposed else None
            one_of_few = prompt is not None and not prompt.many and len(prompt.options) <= MOST
            self._talk, self._after = talk, {}
            self._left = [option.key for option in prompt.options] if prompt and one_of_few else []
        return bool(self._left)

    def step(self) -> bool:
        """Work out one more choice; tells whether others are left."""
        if self._talk is not None and self._left:
            key = self._left.pop(0)
            after = self._talk.pick(key)
            after.view()
            self._after[key] = after
        return bool(self._left)

    def picked(self, talk: Talk, keys: tuple[str, ...]) -> Talk:
        """Give the conversation after a pick, worked out before or now."""
        if talk is self._talk and len(keys) == 1 and keys[0] in self._after:
            return self._after[keys[0]]
        return talk.pick(*keys)
