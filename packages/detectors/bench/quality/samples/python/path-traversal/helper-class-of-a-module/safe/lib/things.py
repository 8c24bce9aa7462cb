class ThingInterface:
    def do_something(self, text):
        raise NotImplementedError


class Echo(ThingInterface):
    def do_something(self, text):
        parts = text.split(',')
        return ','.join(parts)


class Fixed(ThingInterface):
    def do_something(self, text):
        return 'welcome.txt'


def create(kind):
    return Echo() if kind == 'echo' else Fixed()
