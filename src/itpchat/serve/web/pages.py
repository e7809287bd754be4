"""The pages around the conversation, as HTML. They ask nothing of any other host."""

import json
from html import escape

from itpchat.serve.web import words
from itpchat.wording import Language, Text

HEADERS = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",  # xterm.js sets its colours in a style element
            "connect-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def language_of(accepted: str) -> Language:
    """Give the language of a browser's `Accept-Language`."""
    wanted = (part.strip()[:2] for part in accepted.casefold().split(","))
    return "zh" if next((tag for tag in wanted if tag in ("zh", "en")), "en") == "zh" else "en"


def conversation(language: Language) -> str:
    """Give the page with the terminal."""
    told = {key: {"en": text.en, "zh": text.zh} for key, text in words.TOLD.items()}
    texts = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
    label = escape(words.TITLE.to(language), quote=True)
    return _page(
        language,
        f"""<body class="conversation">
<noscript>{_both(words.NO_SCRIPT, language)}</noscript>
<div id="beside"><a href="/other-ways">{_inline(words.BESIDE, language)}</a></div>
<div id="told" role="status" aria-live="polite"></div>
<div id="terminal" class="textual-terminal" data-font-size="20" role="application" \
aria-label="{label}"></div>
<script type="application/json" id="texts">{texts}</script>
<script src="/static/page.js"></script>
<script src="/static/textual.js"></script>
</body>""",
        head='<link rel="stylesheet" href="/static/xterm.css">',
    )


def other_ways(language: Language, staff: Text | None) -> str:
    """Give the page for those whom a drawn terminal cannot serve."""
    lines = [*words.OTHER_WAYS_LINES, *([staff] if staff else [])]
    body = "\n".join(_both(line, language) for line in lines)
    link = _inline(words.TO_QUESTIONS, language)
    title = _inline(words.OTHER_WAYS, language)
    back = f'<p><a href="/">{link}</a></p>'
    return _page(language, f"<body><main><h1>{title}</h1>\n{body}\n{back}</main></body>")


def password(language: Language, problem: Text | None = None) -> str:
    """Give the page that asks for the password."""
    return _page(
        language,
        f"""<body><main><h1>{_inline(words.TITLE, language)}</h1>
{_problem(problem, language)}{_both(words.NEEDS_PASSWORD, language)}
<form method="post" action="/enter"><label>{_inline(words.PASSWORD, language)}
<input type="password" name="secret" autocomplete="current-password" required autofocus></label>
<button>{_inline(words.ENTER, language)}</button></form>
{_beside(language)}</main></body>""",
    )


def closed(language: Language, problem: Text) -> str:
    """Give a page that lets nobody in, and says why."""
    return _page(
        language,
        f"<body><main><h1>{_inline(words.TITLE, language)}</h1>\n"
        f"{_problem(problem, language)}{_beside(language)}</main></body>",
    )


def _page(language: Language, body: str, head: str = "") -> str:
    return f"""<!DOCTYPE html>
<html lang="{_tag(language)}">
<head>
<meta charset="utf-8">
<title>{_inline(words.TITLE, language, marked=False)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
{head}
<link rel="stylesheet" href="/static/page.css">
</head>
{body}
</html>
"""


def _beside(language: Language) -> str:
    return f'<p><a href="/other-ways">{_inline(words.BESIDE, language)}</a></p>'


def _problem(problem: Text | None, language: Language) -> str:
    if problem is None:
        return ""
    return f'<div class="problem" role="alert">{_both(problem, language)}</div>\n'


def _in_order(language: Language) -> tuple[Language, Language]:
    return ("zh", "en") if language == "zh" else ("en", "zh")


def _both(text: Text, language: Language) -> str:
    texts = ((_tag(one), escape(text.to(one))) for one in _in_order(language))
    return "".join(f'<p lang="{tag}">{told}</p>' for tag, told in texts)


def _inline(text: Text, language: Language, *, marked: bool = True) -> str:
    parts = [(one, escape(text.to(one))) for one in _in_order(language)]
    if not marked:
        return " · ".join(part for _, part in parts)
    return " · ".join(f'<span lang="{_tag(one)}">{part}</span>' for one, part in parts)


def _tag(language: Language) -> str:
    return "zh-Hans" if language == "zh" else "en"
