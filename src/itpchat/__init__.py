"""A conversation in the terminal that finds clinical trials a patient with ITP may fit.

Nothing is imported here, so that `import itpchat` costs nothing: name the module you mean.
"""

__version__ = "0.1.0"
