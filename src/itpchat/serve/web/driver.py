"""Textual's web driver, in a process that does not outlive its server."""

import os

from textual.drivers.web_driver import WebDriver


class Driver(WebDriver):
    """The web driver; where nothing can come in any more, nobody is there to be answered."""

    def run_input_thread(self) -> None:
        """Read what comes in, and end the process with it."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            os._exit(0)
