"""Drafts of an intake: encrypted at rest with a passcode (docs/drafts.md)."""
