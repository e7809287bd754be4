"""Diagnostics of the fact dictionary and of the vocabulary."""

from itpchat.checks.diagnostics import Diagnostic, Example

FACTS = "dialogs/facts.yaml"
CONDITIONS = "dialogs/vocabulary/conditions.yaml"
MEDICATIONS = "dialogs/vocabulary/medications.yaml"

DIAGNOSTICS: tuple[Diagnostic, ...] = (
    Diagnostic(
        "reserved-id",
        "error",
        "A fact has the name of a word of the rule language",
        "A rule that begins with that word could not be told from one about the fact.",
        "give the fact another id",
        Example(
            FACTS,
            "  taken:\n    label: {en: Age, zh: 年龄}\n    kind: whole\n    unit: years\n"
            "    plausible: {from: 0, to: 120}\n    can_change: false\n    topic: about_you\n"
            "    found_by: patient\n  sex:",
            "  sex:",
            "taken is a word of the rule language and cannot name a fact (give the "
            "fact another id)",
        ),
    ),
    Diagnostic(
        "no-bounds",
        "error",
        "A number has no bounds, or bounds that leave nothing",
        "Under `plausible` stands what a number can be at all. What lies outside is a slip, and is "
        "asked again; these are no normal ranges.",
        "add plausible: {from: …, to: …}",
        Example(
            FACTS,
            '    kind: number\n    unit: "10⁹/L"\n    can_change:',
            '    kind: number\n    unit: "10⁹/L"\n    plausible: {from: 0, to: 2000}\n'
            "    can_change:",
            "platelet_count is a number without plausible bounds (add plausible: {from: …, to: …})",
        ),
    ),
    Diagnostic(
        "ambiguous-name",
        "error",
        "A name means two concepts",
        "Labels, names, brands and abbreviations are how words are read. One that two concepts "
        "claim, in the same language and whatever its case, would be read as the wrong one.",
        "keep it for the one that people mean by it",
        Example(
            MEDICATIONS,
            "    brands: {en: [Rituxan, MabThera, Deltasone], zh: [美罗华]}",
            "    brands: {en: [Rituxan, MabThera], zh: [美罗华]}",
            "'Deltasone' means rituximab here and prednisone in "
            "dialogs/vocabulary/medications.yaml:10 (keep it for the one that people "
            "mean by it)",
        ),
    ),
    Diagnostic(
        "unknown-class",
        "error",
        "A concept belongs to a class that does not exist",
        "The classes that a concept belongs to stand under `in`, each with the source of the "
        "membership.",
        "check its spelling, or add the class",
        Example(
            CONDITIONS,
            "    in: {malignancies: ICD-10 C34}",
            "    in: {malignancy: ICD-10 C34}",
            "there is no class 'malignancies' (did you mean malignancy?)",
        ),
    ),
    Diagnostic(
        "not-a-class",
        "error",
        "A concept belongs to something that is no class",
        "A class says `class: true`; whatever is no class holds nothing.",
        "write class: true there, or name its class",
        Example(
            MEDICATIONS,
            "    in: {prednisone: WHO ATC H02AB02}",
            "    in: {corticosteroid: WHO ATC H02AB02}",
            "prednisone is no class, so dexamethasone cannot be in it (write class: "
            "true there, or name its class)",
        ),
    ),
    Diagnostic(
        "class-cycle",
        "error",
        "Classes hold themselves",
        "A class lies below another, which lies below the first, perhaps over several more. A rule "
        "that names one of them would cover them all.",
        "remove one of the memberships",
        Example(
            CONDITIONS,
            "    label: {en: cancer, zh: 恶性肿瘤}\n    in: {tumour: invented}\n"
            "    names: {en: [malignancy]}\n"
            "  tumour:\n    class: true\n    label: {en: tumour, zh: 肿瘤}\n"
            "    in: {malignancy: invented}",
            "    label: {en: cancer, zh: 恶性肿瘤}\n    names: {en: [malignancy]}",
            "classes hold themselves: malignancy → tumour → malignancy (remove one "
            "of the memberships)",
            line=2,
        ),
    ),
)
