"""Gates: questions that wait for each other are never asked."""

from collections.abc import Iterator

from itpchat.checks.cycles import cycles
from itpchat.checks.house import House, items
from itpchat.checks.reporting import problem
from itpchat.checks.rules import WrittenRule
from itpchat.checks.sources import Source
from itpchat.documents import Problem


def check_gates(house: House, rules: list[WrittenRule]) -> Iterator[Problem]:
    """Find gates that wait for each other."""
    for source in house.of_kind("script"):
        places = {
            str(question.get("id")): ("questions", index, "when")
            for index, question in items(source.data, "questions")
        }
        for cycle in cycles(_waits_for(house, source, rules)):
            chain = " → ".join((*cycle, cycle[0]))
            message = f"these questions wait for each other: {chain}"
            yield problem(source.document, places[cycle[0]], "gate-cycle", message)


def _waits_for(house: House, source: Source, rules: list[WrittenRule]) -> dict[str, list[str]]:
    """Name, for each question with a gate, the questions that its gate reads the answers of."""
    vocabulary = house.vocabulary
    answers: dict[str, set[str]] = {}
    for _, question in items(source.data, "questions"):
        answer = question.get("answer")
        named = answer if isinstance(answer, dict) else {}
        found = {named["fact"]} if isinstance(named.get("fact"), str) else set()
        for subject in ("taken", "had", "allergic"):
            concepts = named.get(subject)
            for concept in concepts if isinstance(concepts, list) else [concepts]:
                if isinstance(concept, str) and vocabulary is not None:
                    found |= vocabulary.below(concept)
        answers[str(question.get("id"))] = found
    return {
        written.owner: [name for name, found in answers.items() if found & written.rule.reads]
        for written in rules
        if written.source is source and written.place[-1] == "when"
    }
