from dataclasses import dataclass


@dataclass
class Subscriber:
    name: str
    city: str


SAMPLE = Subscriber(name="Kim Example", city="Springfield")
