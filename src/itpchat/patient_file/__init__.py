"""Patient files: what `itpchat match` reads, and what a session can be exported to."""

from itpchat.patient_file.reading import ReadPatient, read_patient
from itpchat.patient_file.writing import patient_data

__all__ = ["ReadPatient", "patient_data", "read_patient"]
