"""Diagnostics of scripts: the questions, the voices that speak them, and the flow."""

from itpchat.checks.diagnostics import Diagnostic, Example

SCRIPT = "dialogs/patient.yaml"

DIAGNOSTICS: tuple[Diagnostic, ...] = (
    Diagnostic(
        "gate-cycle",
        "error",
        "Questions wait for each other",
        "The gate of a question (`when`) reads the answer of another, whose own gate reads the "
        "answer of the first, perhaps over several more.",
        "remove one of the gates",
        Example(
            SCRIPT,
            "  - id: sex\n    topic: about_you\n    when: {pregnant: false}",
            "  - id: sex\n    topic: about_you",
            "these questions wait for each other: sex → pregnant → sex (remove one of the gates)",
            line=3,
        ),
    ),
    Diagnostic(
        "unused-question",
        "warning",
        "No trial needs a question",
        "It is not among those that are asked of everybody, and no rule of any trial reads its "
        "answer, so it is never asked.",
        "remove it, unless a trial that needs it is about to come",
        Example(
            SCRIPT,
            "  - id: operation\n"
            "    topic: medicines\n"
            '    ask: {en: "Was {your} spleen taken out?", zh: "{you}做过脾切除吗？"}\n'
            "    why: {en: It is a treatment for ITP., zh: 这是ITP的一种治疗。}\n"
            "    short: {en: Spleen, zh: 脾切除}\n"
            "    answer: {taken: splenectomy}\n"
            "  - id: cancer\n",
            "  - id: cancer\n",
            "no trial needs the question operation (remove it, unless a trial that "
            "needs it is about to come)",
        ),
    ),
    Diagnostic(
        "unused-follow-up",
        "warning",
        "No trial needs a follow-up",
        "No rule reads the attribute that it asks for, so it is never asked.",
        "remove it, unless a trial that needs it is about to come",
        Example(
            SCRIPT,
            "  - id: cured\n"
            "    of: condition\n"
            "    attribute: cured\n"
            "    kind: yes_no\n"
            "    ask: {en: 'Is {name} cured?', zh: '{name}治好了吗？'}\n"
            "    why: {en: Some studies are fine with that., zh: 有的试验可以接受。}\n"
            "    short: {en: Cured, zh: 治愈}\n"
            "  - id: response\n",
            "  - id: response\n",
            "no trial needs the follow-up cured (remove it, unless a trial that "
            "needs it is about to come)",
        ),
    ),
    Diagnostic(
        "answer-shape",
        "error",
        "A question has no subject, or several",
        "A question asks about one `fact`, about what was `taken` or `had`, what somebody is "
        "`allergic` to, or for medicines or diagnoses in a person's own `words`; or it has a "
        "`kind` of its own (`respondent`, `red_flags`).",
        "give it one subject; ask two things in two questions",
        Example(
            SCRIPT,
            "    answer: {fact: ecog, had: infection}",
            "    answer: {fact: ecog}",
            "activity asks about fact and had (give it one subject; ask two things "
            "in two questions)",
        ),
    ),
    Diagnostic(
        "unknown-kind-of-answer",
        "error",
        "An answer cannot be read in that way",
        "An answer about a fact is read as the fact's own kind says, or as an `age` or as "
        "`platelets`.",
        "remove the kind, or write one that is known",
        Example(
            SCRIPT,
            "    answer: {fact: platelet_count, kind: platelet}",
            "    answer: {fact: platelet_count, kind: platelets}",
            "there is no kind of answer 'platelet' (did you mean platelets?)",
        ),
    ),
    Diagnostic(
        "not-below",
        "error",
        "A question offers what it does not ask about",
        "What can be picked under `which` lies below the class that the question is about. Who "
        "picks none of these denies the class, and all below it.",
        "offer it in another question",
        Example(
            SCRIPT,
            "    answer: {taken: corticosteroid, which: [prednisone, rituximab]}",
            "    answer: {taken: corticosteroid, which: [prednisone, dexamethasone]}",
            "rituximab is not below corticosteroid, which the question is about "
            "(offer it in another question)",
        ),
    ),
    Diagnostic(
        "no-options",
        "error",
        "A choice has no options, or something else has",
        "A fact of kind `choice`, and a follow-up of that kind, says what can be chosen.",
        "add options:, each with an id and a text",
        Example(
            SCRIPT,
            "    attribute: response\n    kind: choice\n"
            '    ask: {en: "What did {name} do?", zh: "用{name}后怎么样？"}\n'
            "    why: {en: Some studies ask what did not help., zh: 有些试验会看哪些治疗无效。}\n"
            '    short: {en: "{name}: effect", zh: "{name}：效果"}\n',
            "    attribute: response\n    kind: choice\n"
            '    ask: {en: "What did {name} do?", zh: "用{name}后怎么样？"}\n'
            "    why: {en: Some studies ask what did not help., zh: 有些试验会看哪些治疗无效。}\n"
            '    short: {en: "{name}: effect", zh: "{name}：效果"}\n'
            "    options:\n"
            "      response: {en: They rose, zh: 升上来了}\n"
            "      no_response: {en: They did not rise, zh: 没有升}\n",
            "response is a choice without options (add options:, each with an id and a text)",
            line=2,
        ),
    ),
    Diagnostic(
        "unknown-attribute",
        "error",
        "A follow-up asks for an attribute that does not exist",
        "The attributes of treatments and conditions stand in `docs/patient-file.md`; a fact has "
        "only its `date`.",
        "write one of the attributes",
        Example(
            SCRIPT,
            "    attribute: dose_unchanged",
            "    attribute: dose_unchanged_since",
            "there is no attribute 'dose_unchanged' (did you mean dose_unchanged_since?)",
        ),
    ),
    Diagnostic(
        "unknown-step",
        "error",
        "The flow has a step that does not exist",
        "The steps are language, notice, {ask: [questions]}, {choose: all}, review and results.",
        "write one of the steps",
        Example(
            SCRIPT,
            "flow: [langauge, notice,",
            "flow: [language, notice,",
            "there is no step 'langauge' (did you mean language?)",
        ),
    ),
    Diagnostic(
        "unknown-question",
        "error",
        "The flow, or a question that comes `after` others, names one that does not exist",
        "The questions that are asked of everybody, or first, stand in the bank of the same file.",
        "check its id",
        Example(
            SCRIPT,
            "{ask: [age, gender]}",
            "{ask: [age, sex]}",
            "there is no question 'gender' (known: respondent, age, sex, platelets, "
            "diagnosed, activity, steroids, rituximab …)",
        ),
    ),
    Diagnostic(
        "unknown-topic",
        "error",
        "A topic does not exist",
        "Questions of one topic stay together.",
        "write one of the topics",
        Example(
            SCRIPT,
            "  - id: cancer\n    topic: illnesses",
            "  - id: cancer\n    topic: health",
            "there is no topic 'illnesses' (known: about_you, itp, blood, heart, "
            "infections, pregnancy, medicines, health …)",
            line=2,
        ),
    ),
    Diagnostic(
        "missing-voice",
        "error",
        "Nobody speaks of the patient as a respondent does",
        "For everybody who can answer, the voices give the words for who is spoken of: a patient "
        "hears `you`, a parent `your child`.",
        "add the voice",
        Example(
            SCRIPT,
            "      parent: {en: My child, zh: 我的孩子}\n"
            "      helper: {en: Somebody I help, zh: 我帮助的人}",
            "      parent: {en: My child, zh: 我的孩子}",
            "no voice speaks for helper (add it under voices)",
            line=2,
        ),
    ),
    Diagnostic(
        "missing-voice-word",
        "error",
        "A voice lacks a word that the others have",
        "A question that uses the word would be shown with a gap.",
        "add the word",
        Example(
            SCRIPT,
            '    en: {you: your child, your: "your child\'s", Have: Has}',
            '    en: {you: your child, your: "your child\'s", are: is, Have: Has}',
            "the voice parent has no {are} in en, others have (add are:)",
        ),
    ),
    Diagnostic(
        "not-one-question",
        "warning",
        "A question is not one question",
        "One thing is asked at a time, with one question mark.",
        "ask two things in two questions",
        Example(
            SCRIPT,
            '    ask: {en: "Cancer? Which one, and when?", zh: "{you}得过癌症吗？"}',
            '    ask: {en: "{Have} {you} ever had cancer?", zh: "{you}得过癌症吗？"}',
            "asks with more than one question mark (ask two things in two questions)",
        ),
    ),
    Diagnostic(
        "long-question",
        "warning",
        "A question is longer than 20 words",
        "A longer one is not read to its end. Explanations belong into `why`.",
        "shorten it, and put the explanation into why",
        Example(
            SCRIPT,
            '    ask: {en: "{Have} {you} ever, at any time in the past, and be it long ago, been '
            'told by a doctor of a cancer?", zh: "{you}得过癌症吗？"}',
            '    ask: {en: "{Have} {you} ever had cancer?", zh: "{you}得过癌症吗？"}',
            "is 23 words long (shorten it, and put the explanation into why)",
        ),
    ),
    Diagnostic(
        "too-many-chances",
        "error",
        "The chances of answers come to more than 1",
        "`likely` gives for each answer which share of people give it; what is missing to 1 is "
        '"not sure". Of a list several things may be ticked: each is given how many tick it, and '
        'with "never" none may come to more than 1. It serves only to choose the next question.',
        "lower them, so that they come to 1 at most",
        Example(
            SCRIPT,
            "    answer: {had: malignancy}\n"
            "    likely: {chances: {yes: 0.2, never: 0.9}, source: estimate}",
            "    answer: {had: malignancy}",
            "the chances of cancer come to 1.10 (lower them, so that they come to 1 at most)",
            line=2,
        ),
    ),
    Diagnostic(
        "impossible-answer",
        "error",
        "A chance is given for what is no answer",
        "The question does not take that answer: the planner would count on what never comes.",
        "write an answer that it takes, in quotes where it is a number, yes or no",
        Example(
            SCRIPT,
            "    answer: {had: malignancy}\n"
            "    likely: {chances: {now: 0.1, never: 0.9}, source: estimate}",
            "    answer: {had: malignancy}",
            "cancer cannot be answered with 'now' (write an answer that it takes, in quotes where "
            "it is a number, yes or no)",
            line=2,
        ),
    ),
)
