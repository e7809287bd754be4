"""Diagnostics of texts for people, which exist in English and in Simplified Chinese."""

from itpchat.checks.diagnostics import Diagnostic, Example
from itpchat.checks.table.files import TRIAL

SCRIPT = "dialogs/patient.yaml"

DIAGNOSTICS: tuple[Diagnostic, ...] = (
    Diagnostic(
        "missing-translation",
        "error",
        "A text lacks one of the languages",
        "Every text for people exists in English and in Simplified Chinese: a patient who reads "
        "only one of them must not meet the other.",
        "write the text in this language",
        Example(
            TRIAL,
            "    clinical: {en: Pregnancy}",
            "    clinical: {en: Pregnancy, zh: 妊娠}",
            "in 'clinical', the key 'zh' is missing (add it)",
        ),
    ),
    Diagnostic(
        "same-in-both-languages",
        "error",
        "A text is the same in both languages",
        "It was probably copied to be translated later. A text may be the same where there is "
        "nothing to translate: abbreviations, codes, numbers and units (IgG, CAR-T, 10⁹/L); proper "
        "names under `sponsor`, `hospital` and `city`; and a text whose own key ends in the "
        "language that it is written in (`language_en`).",
        "translate it",
        Example(
            TRIAL,
            "    clinical: {en: Pregnancy, zh: Pregnancy}",
            "    clinical: {en: Pregnancy, zh: 妊娠}",
            "'Pregnancy' is the same in both languages (translate it)",
        ),
    ),
    Diagnostic(
        "never-said",
        "error",
        "A text says what is never said to people",
        "A trial *may fit*. Whether somebody is eligible, only its study team can say.",
        "write that the trial may fit",
        Example(
            TRIAL,
            "takes_part: {en: You are eligible for a drip once a week., zh: 每周输液一次。}",
            "takes_part: {en: You get a drip once a week., zh: 每周输液一次。}",
            "says 'eligible' to people (write that the trial may fit)",
        ),
    ),
    Diagnostic(
        "unknown-placeholder",
        "error",
        "A placeholder that nothing fills in",
        "Words in {braces} are filled in when a text is shown: in a script by the voice that "
        "speaks of the patient, in a follow-up by `{name}` too, in the wording by itpchat. Any "
        "other word in braces would be shown as it stands.",
        "check its spelling, or remove the braces",
        Example(
            SCRIPT,
            '    ask: {en: "What is {yuor} sex?", zh: "{your}性别是？"}',
            '    ask: {en: "What is {your} sex?", zh: "{your}性别是？"}',
            "there is no placeholder 'yuor' (did you mean your?)",
        ),
    ),
    Diagnostic(
        "placeholder-left-out",
        "error",
        "A placeholder stands in one language only",
        "What is filled in belongs into the text of either language. Only the words of a voice may "
        "stand in one alone: a verb that agrees in English has no need of one in Chinese.",
        "put it into this text too",
        Example(
            "dialogs/wording.yaml",
            'confirm: {en: "I read this as: {value}. Is that right?", zh: 我理解得对吗？}',
            'confirm: {en: "I read this as: {value}. Is that right?", '
            'zh: "我理解为：{value}。对吗？"}',
            "{value} stands in the other language, but not here (put it into this text too)",
        ),
    ),
    Diagnostic(
        "explained-twice",
        "error",
        "A word has two explanations",
        "Where a word of the glossary stands in a text, it is explained there. One explanation is "
        "shown, and which one should not be left to chance.",
        "take it out of one of them",
        Example(
            "dialogs/help.yaml",
            "    words: {en: [apheresis, Apheresis], zh: [单采]}",
            "    words: {en: [apheresis], zh: [单采]}",
            "'Apheresis' is explained in line 11 already (take it out of one of them)",
        ),
    ),
    Diagnostic(
        "unexplained-word",
        "warning",
        "A word of doctors is said to people and not explained",
        "`jargon` in `help.yaml` lists words that patients need not know. Where one stands in a "
        "text that they read, the glossary must explain it, in the form that stands there.",
        "say it in plain words, or explain it in the glossary",
        Example(
            TRIAL,
            "takes_part: {en: You get a drip after a washout., zh: 每周输液一次。}",
            "takes_part: {en: You get a drip once a week., zh: 每周输液一次。}",
            "'washout' is not explained in help.yaml (say it in plain words, or explain it in the "
            "glossary)",
        ),
    ),
    Diagnostic(
        "missing-phrase",
        "error",
        "The wording lacks a phrase",
        "`wording.yaml` holds every sentence that itpchat itself says. One that is missing would "
        "stop the conversation where it is needed.",
        "copy it from the wording that itpchat ships",
        Example(
            "dialogs/wording.yaml",
            "resume: {en: Go on, zh: 继续}",
            "resume: {en: Go on, zh: 继续}\nsend: {en: Send, zh: 确定}",
            "the phrase send is missing (copy it from the wording that itpchat ships)",
        ),
    ),
    Diagnostic(
        "unknown-phrase",
        "error",
        "The wording has a phrase that is never said",
        "Its name is none of those that itpchat knows; it may be misspelt.",
        "check its spelling, or remove it",
        Example(
            "dialogs/wording.yaml",
            "send: {en: Send, zh: 确定}\nsent: {en: Sent, zh: 已确定}",
            "send: {en: Send, zh: 确定}",
            "there is no phrase 'sent' (did you mean send?)",
            line=2,
        ),
    ),
    Diagnostic(
        "unreadable-phrase",
        "error",
        "A phrase of a red flag cannot be read",
        "The small language of these phrases is told at the head of `red_flags.yaml`.",
        "close every bracket, and write words in small letters",
        Example(
            "dialogs/red_flags.yaml",
            "      en: [chest .. (pain|hurt*]",
            "      en: [chest .. (pain|hurt*)]",
            "the phrase 'chest .. (pain|hurt*' cannot be read: a bracket is not "
            "closed (close every bracket, and write words in small letters)",
        ),
    ),
)
