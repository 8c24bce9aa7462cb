from .definition import Definition, DefinitionError, Step
from .loading import load_definition, load_file

__all__ = ["Definition", "DefinitionError", "Step", "load_definition", "load_file"]
