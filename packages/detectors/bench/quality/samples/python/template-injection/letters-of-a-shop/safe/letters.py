from jinja2 import Environment

environment = Environment(autoescape=True)


class Registry:
    def __init__(self):
        self._sources = {"shop": "Dear {{ name }}, thank you."}

    def keep(self, key, source):
        self._sources[key] = source

    def render(self, key, **values):
        template = environment.from_string(self._sources[key])
        return template.render(**values)
