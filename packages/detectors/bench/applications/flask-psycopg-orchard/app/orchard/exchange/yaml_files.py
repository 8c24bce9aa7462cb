import yaml


def settings_of(text):
    settings = yaml.safe_load(text) or {}
    return {name: settings[name] for name in ("season", "price", "opening") if name in settings}


def plan_of(text):
    return yaml.load(text, Loader=yaml.SafeLoader)


def to_yaml(value):
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
