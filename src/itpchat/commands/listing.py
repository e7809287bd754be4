"""`itpchat trials`: the catalogue, or one trial."""

import argparse
import json
from collections.abc import Iterator

from itpchat.clock import today
from itpchat.commands import folders_of
from itpchat.compiled.parts import ready_catalogue
from itpchat.documents import BadInput, Problem
from itpchat.explaining import moment_text
from itpchat.printable import printable, printable_json
from itpchat.reports.match_text import RECRUITMENT
from itpchat.suggestions import did_you_mean
from itpchat.trials import Catalogue, Trial
from itpchat.wording import Language


def list_trials(options: argparse.Namespace) -> int:
    """Print the catalogue, or the trial that was named."""
    catalogue = ready_catalogue(folders_of(options))
    if options.id is None:
        if options.json:
            print(printable_json(json.dumps(_catalogue_json(catalogue), ensure_ascii=False)))
        else:
            for trial in catalogue.trials:
                print(printable(_line(trial, options.lang)))
        return 0
    trial = _named(options.id, catalogue)
    if options.json:
        print(printable_json(json.dumps(trial.data, ensure_ascii=False, indent=2)))
    else:
        print("\n".join(map(printable, _page(trial, options.lang))))
    return 0


def _catalogue_json(catalogue: Catalogue) -> dict[str, object]:
    return {"catalogue": catalogue.digest, "trials": [_entry(t) for t in catalogue.trials]}


def _entry(trial: Trial) -> dict[str, object]:
    return {
        "id": trial.id,
        "title": trial.data["title"],
        "sponsor": trial.data["sponsor"],
        "phase": trial.data["phase"],
        "status": trial.data["status"],
        "recruitment": trial.recruitment(today()),
        "criteria": len(trial.criteria),
    }


def _named(trial_id: str, catalogue: Catalogue) -> Trial:
    ids = [trial.id for trial in catalogue.trials]
    if trial_id in ids:
        return catalogue[trial_id]
    near = did_you_mean(trial_id, ids)
    fix = f"did you mean {near}?" if near else f"known: {', '.join(ids)}"
    raise BadInput([Problem("trials", None, f"there is no trial {trial_id!r}", fix)])


def _line(trial: Trial, language: Language) -> str:
    listing = RECRUITMENT[trial.recruitment(today())].to(language)
    as_of = moment_text(trial.status_as_of).to(language)
    return f"{trial.id}  {trial.short.to(language)}  [{listing}, {as_of}]"


def _page(trial: Trial, language: Language) -> Iterator[str]:
    yield _line(trial, language)
    yield trial.plain.to(language)
    yield trial.sponsor.to(language)
    yield ""
    yield trial.takes_part.to(language)
    for notice in trial.notices:
        yield f"! {notice.to(language)}"
    yield ""
    for criterion in trial.criteria:
        yield f"{criterion.id}  {criterion.clinical.to(language)}"
