"""What leaves itpchat: verdicts as JSON and as text."""
