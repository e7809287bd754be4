"""Names that are set aside: "allergy" said of a medicine, and a painkiller that is rubbed in."""

import re
from collections.abc import Sequence

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Found, Other
from itpchat.reading.source import Source

_REACTIONS = frozenset(("allergy", "drug_allergy", "anaphylaxis"))
_RASHES = frozenset(("urticaria",))
_CAUSED = re.compile(
    r"\b(?:from|after|with|to|by|gave|gives?|caused?|causes|made|makes?|brings?|brought|when(?:ever)?|break|broke)\b"
    r"|[(:>=]|引起|导致|起|出|就"
)
_REACTED = re.compile(r"\b(?:react\w*|allerg\w*)\b|过敏")
_SENTENCE_ENDS = re.compile(r"[.!?;\n。！？；]")
_GEL = re.compile(
    r"^ ?(?:emul)?(?:gel|cream|ointment|patch(?:es)?|lotion|eye ?drops?|drops)\b"
    r"|^的?(?:软膏|膏药|药膏|凝胶|乳膏|乳胶剂|贴膏?|滴眼液|喷雾)"
)


def without_reactions(found: Sequence[Found], source: Source) -> list[Found]:
    """Leave out "allergy" where a medicine stands by: it is said of the medicine."""
    medicines = [name for name in found if name.kind == "medication"]
    kept = []
    for name in found:
        if name.concept in _REACTIONS or name.concept in _RASHES:
            beside = [other for other in medicines if _beside(name, other, source)]
            if beside and (name.concept in _REACTIONS or _caused(name, beside, source)):
                continue
        kept.append(name)
    return kept


def _caused(name: Found, medicines: Sequence[Found], source: Source) -> bool:
    """Tell whether a rash is said to come from a medicine."""
    if _REACTED.search(source.plain[max(0, name.start - 40) : name.start]):
        return True
    near = [sorted((name.start, name.end, other.start, other.end))[1:3] for other in medicines]
    return any(_CAUSED.search(source.plain[start:end]) for start, end in near)


def _beside(name: Found, other: Found, source: Source) -> bool:
    start, end = (name, other) if name.start < other.start else (other, name)
    if end.start - start.end >= 60:
        return False
    between = source.plain[start.end : end.start]
    return not _SENTENCE_ENDS.search(between)


def without_gels(
    found: Sequence[Found], source: Source, lexicon: Lexicon
) -> tuple[list[Found], list[Other]]:
    """Take a painkiller in a gel or a patch for another medicine: hardly any reaches the blood."""
    kept, gels = [], []
    for name in found:
        gel = _GEL.search(source.plain[name.end : name.end + 12])
        if gel and lexicon.vocabulary.covers("nsaid", name.concept):
            start, end = source.start(name.start), source.end(name.end + gel.end())
            gels.append(Other(source.typed[start:end], "medication", start, end))
        else:
            kept.append(name)
    return kept, gels
