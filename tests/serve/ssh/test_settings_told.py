"""What of the settings reaches a conversation over SSH."""

import json

from itpchat.serve.ssh.settings_told import settings_from, told
from itpchat.settings import Features, Printing, Settings, Ssh, Staff
from itpchat.wording import Text


def test_what_people_see_reaches_them_and_no_secret_and_no_printer_does() -> None:
    hashed = "$argon2id$secret"
    settings = Settings(
        emergency_number="112",
        ask_for_closed_trials=True,
        ask_sensitive_always=True,
        languages=("zh", "en"),
        staff=Staff(message=Text("beside the door", "门旁"), pin=hashed),
        printing=Printing("sheets"),
        features=Features(help=False, narrow_results=False, sheet=False, qr_code=False),
        ssh=Ssh(passwords=(("demo", hashed),)),
    )
    message = json.dumps(told(settings))
    assert hashed not in message
    assert settings_from(json.loads(message)) == Settings(
        emergency_number="112",
        ask_for_closed_trials=True,
        ask_sensitive_always=True,
        languages=("zh", "en"),
        staff=Staff(message=Text("beside the door", "门旁")),
        features=settings.features,
    )
