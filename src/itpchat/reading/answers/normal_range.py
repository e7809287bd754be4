"""Values that were only said to be normal. No number follows from that."""

import re

_NORMAL = re.compile(
    r"(?:(?:it'?s|it is|it was|they'?re|they are|is|was|are|all|both|completely|totally|perfectly"
    r"|within|in|the) )*(?:normal(?: (?:range|limits|level|levels|value|values))?|wnl)"
    r"|within (?:the )?(?:normal )?(?:range|limits)|in (?:the )?(?:normal|reference) range"
    r"|(?:都|一切|完全|是|在|均)*正常(?:范围|值)?(?:之内|以内|内)?(?:的|了)?"
)


def says_normal(text: str) -> bool:
    """Tell whether a cleaned text says that a value is normal, and nothing else."""
    return bool(_NORMAL.fullmatch(text))
