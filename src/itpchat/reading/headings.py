# ruff: noqa: E501 - a pattern is read more easily in one piece
"""What stands before a colon and goes for the whole list behind it: "Things I am not: a, b, on c"."""

import re

from itpchat.reading.cues import Cue

_HEADING = re.compile(
    r"^(?P<heading>[^\ue000-\uebff]*[a-z][^\ue000-\uebff]*?) ?: ?(?=[^:]*[\ue000-\uebff])"
)
_LEFT = re.compile(
    r"^(?:but|however|although|though|except|only|apart from|thing|things i am\b(?! not))|\b(?:i|he|she|we|pt|patient)(?:m|ve|s)? (?:do|does|did|am|have|has|had|take|takes|took|was|is|still|also|used)\b(?! (?:not|never))"
)
"""What begins something new behind a list."""
_MEANINGS: tuple[tuple[re.Pattern[str], frozenset[Cue]], ...] = tuple(
    (re.compile(pattern), frozenset(cues))
    for pattern, cues in (
        (r"\b(?:not sure|unsure|uncertain|maybes?|possibl[ey]|suspected|query|queried|unclear|may have|might have|dont know|cant remember|ddx|differential)\b", (Cue.UNCERTAIN,)),
        (r"\b(?:not|no|never|non|nil)\b(?: \w+)? allerg\w*", (Cue.NOT_ALLERGIC,)),
        (r"\ballerg\w*|\bcant (?:have|take|tolerate)|\b(?:react\w*|no-?nos|bad reactions?) (?:to|with)?", ()),
        (r"\b(?:no longer|not any ?more|stopped|finished|came off|past|previous(?:ly)?|prior|former(?:ly)?|used to|tried|already had|old|history of|in the past)\b", (Cue.PAST,)),
        (r"\b(?:to come|next|planned|upcoming|waiting (?:on|for)|booked|future|in the pipeline|considering|under discussion)\b", (Cue.PLANNED,)),
        (r"\b(?:refus\w+|declin\w+|turned down|avoid\w*|said no to|keep away from|stay away from)\b", (Cue.AVOIDED,)),
        (r"^(?!.*\b(?:respon\w+|work\w*|help\w*|tolerat\w+|effect\w*|luck|joy|did|use)\b).*\b(?:not|never|none|neither|nothing|no|nope|nil|denies|denied|negative|neg|without|ruled out|absent|dont|doesnt|havent|hasnt|isnt|arent|am not|didnt)\b(?! (?:problem|trouble|issue|only|just))", (Cue.DENIED,)),
        (r"\b(?:currently|current|now|these days|at the moment|at present|presently|nowadays|daily|regular)\b|\b(?:am|im|is|are|hes|shes) (?:on|taking|using)\b|^(?:my |his |her |the )?(?:meds|medicines?|medications?|pills|tablets|taking|takes|on)$", (Cue.NOW,)),
    )
)  # fmt: skip
_OF_USE = frozenset((Cue.NOW, Cue.PAST, Cue.STARTED, Cue.FORMERLY, Cue.USES))


def heading_of(text: str) -> str:
    """Give what stands before the colon that leads a list of names in; empty where none does."""
    found = _HEADING.match(text)
    return found["heading"].strip() if found else ""


def ends_list(clause: str, joint: str) -> bool:
    """Tell whether a clause is no part of the list any more."""
    return joint in ("but", "however", "although", "though", "except that") or bool(
        _LEFT.search(clause)
    )


def cues_of_heading(heading: str) -> frozenset[Cue]:
    """Give what a heading says of all that is listed below it."""
    for pattern, cues in _MEANINGS:
        if pattern.search(heading):
            return cues
    return frozenset()


def with_heading(cues: set[Cue], heading: str) -> set[Cue]:
    """Add what the heading of its list says of a name; nothing where the name tells otherwise."""
    said = cues_of_heading(heading)
    if not said:
        return cues
    if Cue.NOT_ALLERGIC in said:
        return (cues - {Cue.ALLERGY}) | said
    if Cue.DENIED in said:
        if cues & {Cue.AFFIRMED, Cue.ALLERGY, Cue.STOPPED, Cue.STILL, Cue.UNCERTAIN, Cue.PLANNED}:
            return cues
        return (cues - _OF_USE) | said
    told = _OF_USE | {Cue.DENIED, Cue.NOT_NOW, Cue.STOPPED, Cue.PLANNED, Cue.UNCERTAIN, Cue.AVOIDED}
    return cues if cues & told else cues | said
