"""JSON Schemas of the files that people write, for editors that check while somebody types.

They are made from the shapes in `itpchat.formats` and from the facts and concepts of a folder of
dialogs, so an editor offers and checks the very words that may stand there. What a schema cannot
say (a rule that can never be true, a gap in the numbers) only `itpchat check` finds.
"""

from itpchat.checks.schemas.exporting import SCHEMAS, export_schemas, schemas_of

__all__ = ["SCHEMAS", "export_schemas", "schemas_of"]
