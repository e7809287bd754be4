"""Ways to choose the next question: ours, and those that it is measured against."""

import time
from collections.abc import Callable
from random import Random

from benchmarks.questions.standing import Place, urgent
from itpchat.dialog.asking import Asking, Option
from itpchat.dialog.choosing import Chooser
from itpchat.dialog.planner import in_turn
from itpchat.values import dataclass

Policy = Callable[[Place, str, Random], Asking]


def ours(place: Place, topic: str, _: Random) -> Asking:
    """Ask what itpchat asks next."""
    return in_turn(Chooser(place.outlook, topic).ordered(), place.surely)[0]


def ready(place: Place) -> list[Option]:
    """Give what can be asked now: a list that closes a class waits for questions about parts."""
    options = place.outlook.options()
    return [option for option in options.values() if not option.after & options.keys()]


def script_order(place: Place, _topic: str, _: Random) -> Asking:
    """Ask in the order of the script what can still change; follow-ups at once."""
    at = place.told.world.foresight.reach.place
    return min(ready(place), key=lambda o: at.get(o.id, -1)).asking


def most_needed(place: Place, _topic: str, _: Random) -> Asking:
    """Ask what most open trials still need, as DQueST does; ties in the order of the script."""
    counts: dict[str, int] = {}
    for prospect in place.outlook.prospects:
        for name in {option.id for _, found in prospect.wanted for option in found}:
            counts[name] = counts.get(name, 0) + 1
    at = place.told.world.foresight.reach.place
    return min(ready(place), key=lambda o: (-counts[o.id], at.get(o.id, -1))).asking


def at_random(place: Place, _topic: str, random: Random) -> Asking:
    """Ask anything that can still change."""
    return random.choice(sorted(ready(place), key=lambda option: option.id)).asking


POLICIES: dict[str, Policy] = {
    "ours": ours,
    "script": script_order,
    "most needed": most_needed,
    "random": at_random,
}


@dataclass(frozen=True, slots=True)
class Run:
    """A conversation: what was asked after the opening, how often the topic changed, and the time.

    `seconds` are those of each choice, of the processor: other programs do not count.
    """

    asked: tuple[str, ...]
    switches: int
    seconds: tuple[float, ...]
    verdicts: tuple[str, ...]


def played(place: Place, policy: Policy, random: Random) -> tuple[Run, Place]:
    """Play a conversation to its end."""
    topic = "about_you"
    asked: list[str] = []
    seconds: list[float] = []
    switches = 0
    while True:
        asking = urgent(place)
        if asking is None:
            begin = time.thread_time()
            if not place.outlook.prospects:
                return Run(tuple(asked), switches, tuple(seconds), place.verdicts()), place
            asking = policy(place, topic, random)
            seconds.append(time.thread_time() - begin)
        if asking.question is not None and asking.question.topic != topic:
            topic, switches = asking.question.topic, switches + 1
        asked.append(asking.id)
        place = place.with_answer(asking)
