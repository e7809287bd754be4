"""Compiles the checked content into the wheel, so that no start need check it again."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledContent(BuildHookInterface):
    """Content that does not pass its checks is not built into a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, but for an installation that reads the folders as they are edited."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from itpchat.building import compile_content
        from itpchat.folders import Folders

        folders = Folders(root / "trials", root / "dialogs")
        self.made = tempfile.TemporaryDirectory()
        for file in compile_content(folders, Path(self.made.name)):
            build_data["force_include"][str(file)] = f"itpchat/data/compiled/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if version != "editable":
            self.made.cleanup()
