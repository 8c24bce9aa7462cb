from dataclasses import dataclass


@dataclass
class Ticket:
    line: str
    fallback: str

    def label(self):
        return self.line.upper()
