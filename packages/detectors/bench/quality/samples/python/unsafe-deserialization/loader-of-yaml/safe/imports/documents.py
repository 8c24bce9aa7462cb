import yaml


def read_document(stream, loader=yaml.SafeLoader):
    return yaml.load(stream, Loader=loader)
