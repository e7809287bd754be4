"""The root of every error that itpchat raises on purpose."""


class ItpchatError(Exception):
    """Something that the person at the keyboard can mend; its text is fit to be shown to them."""
