"""What people type, read: one answer to one question, and the mentions in a free text."""
