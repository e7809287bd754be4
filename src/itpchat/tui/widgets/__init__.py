"""The parts of the screen. Each draws texts of a view and holds no medical or dialog logic."""
