"""What fills the screen at each stage.

There is one Textual screen for the whole run (`main`); the pages beside it are swapped in place,
which paints ten times as fast as a new Textual screen would.
"""
