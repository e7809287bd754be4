"""Where a trial is listed, and its QR code."""

from itpchat.reports.links import qr_lines, registry_link
from tests.case_collector import shipped_catalogue


def test_every_trial_that_ships_has_its_page_at_the_registry() -> None:
    links = [registry_link(trial.id) for trial in shipped_catalogue().trials]
    assert all(link.startswith("https://clinicaltrials.gov/study/NCT") for link in links)
    assert len(set(links)) == len(links)


def test_a_number_of_another_registry_leads_to_the_portal_of_the_who() -> None:
    link = registry_link("ChiCTR2300068544")
    assert link == "https://trialsearch.who.int/Trial2.aspx?TrialID=ChiCTR2300068544"


def test_the_codes_of_all_trials_are_of_one_size_and_fit_on_a_small_terminal() -> None:
    sizes = {
        (len(lines), len(lines[0]))
        for lines in (qr_lines(registry_link(trial.id)) for trial in shipped_catalogue().trials)
    }
    assert sizes == {(19, 37)}
