from django.utils.html import escape


class Badge:
    def __init__(self, holder, role="Visitor"):
        self.holder = holder
        self.role = role

    @property
    def line(self):
        return f"{self.holder} ({self.role})"

    def __str__(self):
        return f"<strong>{escape(self.line)}</strong>"
