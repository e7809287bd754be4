"""What the screen and the line mode share: spoken commands, picking by number."""
