from pathlib import Path

import yaml

from .definition import Definition, DefinitionError


class PipelineLoader(yaml.Loader):
    """Understands !minutes as a number of seconds."""


def _minutes(loader, node):
    return int(loader.construct_scalar(node)) * 60


PipelineLoader.add_constructor("!minutes", _minutes)


def load_definition(text: str) -> Definition:
    try:
        raw = yaml.load(text, Loader=PipelineLoader)
    except yaml.YAMLError as error:
        raise DefinitionError("definition is not valid YAML") from error
    return Definition.from_mapping(raw)


def load_file(path) -> Definition:
    return load_definition(Path(path).read_text(encoding="utf-8"))
