"""Circles in what leads to what."""

from collections.abc import Iterable, Iterator, Mapping


def cycles(leads_to: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, ...]]:
    """Give each circle once, beginning with whichever of its members stands first in the mapping.

    Of circles that share members, enough are given that breaking each of them leaves none.
    """
    order = {name: index for index, name in enumerate(leads_to)}
    done: set[str] = set()
    for start in leads_to:
        path: list[str] = []
        ahead: list[Iterator[str]] = [iter((start,))]
        while ahead:
            following = next(ahead[-1], None)
            if following is None:
                ahead.pop()
                if path:
                    done.add(path.pop())
            elif following in path:
                circle = path[path.index(following) :]
                first = min(range(len(circle)), key=lambda index: order[circle[index]])
                yield tuple(circle[first:] + circle[:first])
            elif following in leads_to and following not in done:
                path.append(following)
                ahead.append(iter(leads_to[following]))
