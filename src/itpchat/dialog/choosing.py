"""Which of the open questions comes next: the one that promises most for its effort.

A question promises the trials that its answers are expected to rule out, by itself or as the first
of a route: a set of questions that rule out together. A route costs the effort of its questions, of
the later ones as far as they will still be of use.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from itpchat.dialog.ahead import Stand
from itpchat.dialog.asking import Asking, Option
from itpchat.dialog.needing import needs_of
from itpchat.dialog.outlook import Outlook, Unsettled
from itpchat.dialog.promises import Promise, promises_of
from itpchat.dialog.routes import LONGEST
from itpchat.values import dataclass

KEEP_TOPIC = 0.6
"""The conversation stays in its topic while that promises this share of the best of all."""

WORDS_FIRST = {"taken": ("medication", 0.0), "had": ("condition", 4.0)}
"""Which own words come before questions about such things one by one, if so many would come."""


@dataclass(frozen=True, slots=True)
class _Route:
    """Questions in the order of asking, each with the chance that the rest is of use after it."""

    options: tuple[Option, ...]
    goes_on: tuple[float, ...]


class Chooser:
    """Orders the questions that an outlook leaves open."""

    def __init__(self, outlook: Outlook, topic: str = "") -> None:
        self.topic = topic
        self.foresight = outlook.foresight
        self.sure = 1 - outlook.doubt
        self.options = outlook.options()
        self.blockers = {
            name: option.after & self.options.keys() for name, option in self.options.items()
        }
        self.waiting = {name for name, blockers in self.blockers.items() if blockers}
        self.criteria: dict[Stand, tuple[Unsettled, list[int]]] = {}
        for prospect in outlook.prospects:
            for unsettled, _ in prospect.wanted:
                self.criteria.setdefault(unsettled.at, (unsettled, []))[1].append(prospect.trial)
        self.joint: dict[str, list[Stand]] = {}
        for key, (unsettled, _) in self.criteria.items():
            if len(unsettled.to_fail) > 1:
                for option in unsettled.to_fail:
                    self.joint.setdefault(option.id, []).append(key)
        self.needs = needs_of(outlook.prospects, self.foresight.ahead)
        self.promises = promises_of(
            self.options, self.criteria.values(), self.foresight, self.needs, outlook.doubt
        )

    def ordered(self) -> list[Asking]:
        """Give the open questions, the next first."""
        scores = self.scores()
        order = sorted(
            self.options.values(),
            key=lambda o: (o.id in self.waiting, -scores[o.id], self._place(o)),
        )
        if order:
            best = self._in_own_words(self._in_topic(order, scores))
            order.remove(best)
            order.insert(0, best)
        return [option.asking for option in order]

    def _place(self, option: Option) -> int:
        return self.foresight.reach.place.get(option.id, 0)

    def _in_topic(self, order: Sequence[Option], scores: Mapping[str, float]) -> Option:
        """Give the best of all, or of the topic, where that is good enough."""
        here = (o for o in order if self._is_near(o) and o.id not in self.waiting)
        best = next(here, order[0])
        return best if scores[best.id] >= KEEP_TOPIC * scores[order[0].id] else order[0]

    def _is_near(self, option: Option) -> bool:
        """Tell whether a question belongs to what is being talked about, as a follow-up does."""
        question = option.asking.question
        return question is None or question.topic == self.topic

    def _in_own_words(self, best: Option) -> Option:
        """Ask for things in own words before questions about them one by one, if many would come.

        What is told spares questions: of medicines, whether they are taken and whether they helped.
        """
        question = best.asking.question
        about = question.asks.about if question is not None else ""
        if about not in WORDS_FIRST:
            return best
        form, many = WORDS_FIRST[about]
        for option in self.options.values():
            asked = option.asking.question
            if option.words and asked is not None and asked.asks.form == form:
                return option if self._to_come(about) >= many else best
        return best

    def _to_come(self, about: str) -> float:
        """Give how many questions about such things will probably have to be asked."""
        return sum(
            self.needs.chance.get(option.id, 0.0)
            for option in self.options.values()
            if option.asking.question is not None and option.asking.question.asks.about == about
        )

    def scores(self) -> dict[str, float]:
        """Give what each question promises for its effort, by itself or as the first of a route."""
        scores = {name: promise.alone for name, promise in self.promises.items()}
        for route in self._routes():
            first = route.options[0].id
            scores[first] = max(scores[first], self._promise_of(route))
        return scores

    # Routes

    def _routes(self) -> Iterator[_Route]:
        """Give the routes, each with the questions that it has to wait for."""
        seen: set[frozenset[str]] = set()
        for unsettled, names in self._sets():
            names = names.union(*(self.blockers[name] for name in names))
            if len(names) <= LONGEST and names not in seen:
                seen.add(names)
                yield self._route(unsettled, [self.options[name] for name in sorted(names)])

    def _sets(self) -> Iterator[tuple[Unsettled | None, frozenset[str]]]:
        routes = self.foresight.routes
        for unsettled, _ in self.criteria.values():
            if len(unsettled.to_fail) < 2:
                continue
            usable = [o for o in unsettled.to_fail if o.id in self.options and not o.words]
            ready = [option for option in usable if option.id not in self.waiting]
            for options in (usable, ready) if len(ready) < len(usable) else (usable,):
                for route in routes.routes(unsettled.at, tuple(options)):
                    yield unsettled, frozenset(option.id for option in route)
        for name in sorted(self.waiting):
            yield None, frozenset((name,))

    def _route(self, unsettled: Unsettled | None, options: list[Option]) -> _Route:
        """Order a route: what can be asked first, and of that what most often ends it."""
        goes_on = {option.id: 1.0 for option in options}
        if unsettled is not None:
            for option in options:
                goes_on[option.id] = self.foresight.routes.goes_on(unsettled.at, option)
        options.sort(key=lambda o: (o.id in self.waiting, goes_on[o.id], self._place(o)))
        return _Route(tuple(options), tuple(goes_on[option.id] for option in options))

    def _promise_of(self, route: _Route) -> float:
        promises = [self.promises[option.id] for option in route.options]
        lives = self._lives_after(promises)
        worth = promises[0].worth
        value = sum(promise.settled for promise in promises)
        value += sum(worth[trial] * (1 - chance) for trial, chance in lives.items())
        cost, still = 0.0, 1.0
        for promise, goes_on in zip(promises, route.goes_on, strict=True):
            cost += still * promise.cost
            still *= goes_on
        return value / cost

    def _lives_after(self, promises: Sequence[Promise]) -> dict[int, float]:
        """Give the chance of each trial to survive these questions, where they touch it."""
        lives: dict[int, float] = {}
        for promise in promises:
            for trial, chance in promise.dies.items():
                lives[trial] = lives.get(trial, 1.0) * (1 - chance)
        shared = Counter(key for p in promises for key in self.joint.get(p.option.id, ()))
        routes = self.foresight.routes
        for key, count in shared.items():
            if count < 2:
                continue
            unsettled, trials = self.criteria[key]
            could = {option.id for option in unsettled.to_fail}
            usable = tuple(p.option for p in promises if p.option.id in could)
            together = 1 - self.sure ** len(usable) * routes.chance(unsettled.at, usable)
            apart = 1.0
            for option in usable:
                apart *= 1 - self.sure * routes.chance(unsettled.at, (option,))
            if together < apart:
                for trial in trials:
                    lives[trial] = lives.get(trial, 1.0) * together / apart
        return lives
