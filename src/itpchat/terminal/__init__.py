"""What the screen and the line mode share: safe text, spoken commands, picking by number."""
