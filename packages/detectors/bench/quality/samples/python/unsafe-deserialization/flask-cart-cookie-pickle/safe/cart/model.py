from dataclasses import dataclass, field

PRICES = {"mug": 900, "shirt": 1900, "poster": 1200}


@dataclass
class Cart:
    items: dict = field(default_factory=dict)

    def add(self, article, amount):
        if article not in PRICES:
            raise KeyError(article)
        self.items[article] = max(0, min(99, self.items.get(article, 0) + amount))

    def total(self):
        return sum(PRICES[article] * amount for article, amount in self.items.items())
