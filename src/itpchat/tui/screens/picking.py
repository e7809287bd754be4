"""What a choice that was picked does, on each page."""

from functools import partial

from itpchat.conversation.views import FilterKind
from itpchat.terminal.talk import Talk
from itpchat.tui import words
from itpchat.tui.screens.choosable import AS_IF, FIX, KEEP, PRINT, PRINT_ALL, card_at
from itpchat.tui.screens.conversation import problem_of
from itpchat.tui.screens.doing import DoingScreen
from itpchat.tui.screens.take import printed


class PickingScreen(DoingScreen, inherit_bindings=False):
    """The screen, with what its choices do."""

    def take_keys(self, keys: tuple[str, ...]) -> None:
        """Take choices that were picked."""
        match self._place:
            case "question" if self.standing.asking:
                self._decide(yes=keys[0] == "yes")
            case "help":
                unfolded = "" if keys[0] == self.standing.unfolded else keys[0]
                self.answer.empty()
                self._look(unfolded=unfolded)
                self._point_at(keys[0])
            case "review":
                self.go(self.talk.change(keys[0]) if keys[0] else self.talk.resume())
                self.stand(changing=keys[0])
            case "results":
                self._look(opened=keys[0], fresh=True)
            case "narrow":
                self._narrow(keys[0])
            case "opened":
                self._do_with_opened(keys[0])
            case "take":
                self._take_home(keys[0])
            case _ if self.standing.supposing:
                self._suppose("#" + ",".join(keys))
            case _:
                self.go(self.ahead.picked(self.talk, keys))

    def _do_with_opened(self, key: str) -> None:
        """Do what was picked below a trial."""
        trial = self.standing.opened
        if not key:
            self._close()
        elif key == FIX:
            self.go(self.talk.go_to_answer(trial))
        elif key == KEEP:
            self.go(self.talk.keep_checking(trial))
        elif key == AS_IF:
            card = card_at(self.shown, trial)
            self._look(supposing=card.decided.question if card and card.decided else "", fresh=True)
        else:
            self._look(opened=key, fresh=True)

    def _take_home(self, key: str) -> None:
        """Print the sheet, or show a code."""
        if not key:
            self._close()
        elif key in (PRINT, PRINT_ALL):
            self.answer.empty()
            # After the line is empty: what is typed takes a hint away.
            told = words.PRINTING.to(self.talk.view().language)
            self.call_after_refresh(self.nudge, told)
            job = partial(self._print, self.talk, private=key == PRINT_ALL)
            self.run_worker(job, thread=True, group="print", exclusive=True)
        else:
            self._look(opened=key, fresh=True)

    def _print(self, talk: Talk, *, private: bool) -> None:
        """Print, beside the screen, which goes on; then say how it went."""
        told = printed(talk, private=private)
        self.app.call_from_thread(self.nudge, told)

    def _narrow(self, key: str) -> None:
        """Narrow the list, and see it."""
        if not key:
            self._close()
            return
        kinds: dict[str, FilterKind] = {f.kind: f.kind for f in self.shown.filters}
        kind, _, option = key.partition(":")
        self.go(self.talk.narrow(kinds[kind], option), news=False)

    def _suppose(self, answer: str) -> None:
        """Look at it as if this were the answer: words, or options as `#key,key`."""
        talk = self.talk.look_as_if(self.standing.supposing, answer)
        if talk.view().supposed:
            self.go(talk)
        else:
            self.nudge(problem_of(talk.view()))
            self.answer.select()

    def _decide(self, *, yes: bool) -> None:
        asking = self.standing.asking
        self.stand(asking=None)
        if yes and asking == "quit":
            self.app.exit(0)
        elif yes:
            self.start_over()
        else:
            self.draw(fresh=True)
