"""The conversation in a browser: `itpchat serve web`."""
