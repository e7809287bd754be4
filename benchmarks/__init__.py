"""How fast itpchat is: `make bench`. Everything is compared with a baseline of the same run."""
