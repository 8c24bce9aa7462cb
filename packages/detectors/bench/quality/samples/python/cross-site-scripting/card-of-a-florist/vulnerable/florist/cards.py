from markupsafe import Markup


class Card:
    def __init__(self, greeting):
        self.greeting = greeting

    def __html__(self):
        return self.render()

    def render(self):
        return Markup("<blockquote>%s</blockquote>" % self.greeting)
