"""Parts of a view as plain lines."""

from itpchat.conversation.results_views import Similar
from itpchat.conversation.views import BoardRow, Card, Said, Term, View
from itpchat.wording import COLON, SEMICOLON, Language


def reading(view: View) -> list[str]:
    """Give what is to be read at a stage: its title and its paragraphs."""
    # A question speaks for itself; its page bears the name of the product only.
    title = "" if view.stage == "question" else view.title
    return [line for line in (title, *view.intro, *view.text) if line]


def news_in(transcript: tuple[Said, ...]) -> list[str]:
    """Give what followed the last answer: what it did, or what was wrong with it."""
    news: list[str] = []
    for said in reversed(transcript):
        if said.by in ("question", "answer"):
            break
        news.insert(0, said.text)
    return news


def card_lines(card: Card, language: Language) -> list[str]:
    """Give a trial of the results, in plain lines."""
    colon = COLON.to(language)
    between = "" if language == "zh" else " "
    lines = [f"{card.name}{colon}{card.word}", card.headline, *card.warnings, card.summary]
    # As on the screen: nobody should have to hear forty criteria before the place and the contact.
    lines += [f"{label}{colon}{value}" for label, value in card.facts]
    for section in card.sections:
        lines.append(title_line(section.title, language))
        lines += [
            f"  {item.number} {item.text}" + (between + item.detail if item.detail else "")
            for item in section.items
        ]
    return [line for line in (*lines, *card.notices) if line]


def title_line(title: str, language: Language) -> str:
    """Give a title above a list."""
    return title + COLON.to(language).rstrip()


def term_line(term: Term, language: Language) -> str:
    """Give a word with what explains it."""
    return f"{term.name}{COLON.to(language)}{term.text}"


def similar_line(other: Similar, language: Language) -> str:
    """Give a trial that is like another one: what it comes to, and what they share."""
    return f"{other.name}{COLON.to(language)}{other.word}{SEMICOLON.to(language)}{other.why}"


def row_line(row: BoardRow, between: str) -> str:
    """Give a trial of the board in one line."""
    parts = (row.word, row.name, row.because, row.recruitment)
    return between.join(part for part in parts if part)
