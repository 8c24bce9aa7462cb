import yaml


def read_plan(stream):
    return yaml.load(stream, Loader=yaml.UnsafeLoader)
