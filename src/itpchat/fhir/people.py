"""Patient resources: sex, date of birth, country."""

from itpchat.documents import Place, quote
from itpchat.fhir.telling import Resource, Telling


def tell_patient(resource: Resource, place: Place, telling: Telling) -> None:
    """Take what is asked about a person; names and identifiers are passed over."""
    gender = resource.get("gender")
    if gender in ("female", "male"):
        telling.fact("sex", gender, (*place, "gender"))
    elif gender is not None:
        telling.not_used((*place, "gender"), f"gender {quote(gender)}", "female or male is asked")
    if "birthDate" in resource:
        telling.fact("date_of_birth", str(resource["birthDate"]), (*place, "birthDate"))
    for index, address in enumerate(resource.get("address") or ()):
        if address.get("country") and address.get("use") != "old":
            telling.fact("country", address["country"], (*place, "address", index))
            break
