from dataclasses import dataclass

from .expressions import evaluate


@dataclass(frozen=True)
class Rule:
    """Replaces the price of an article when its category fits."""

    category: str
    expression: str
    priority: int = 0


class PriceEngine:
    def __init__(self, rules=()):
        self._rules = sorted(rules, key=lambda rule: -rule.priority)

    def add(self, category, expression, priority=0):
        self._rules.append(Rule(category, expression, priority))
        self._rules.sort(key=lambda rule: -rule.priority)

    def price(self, article, quantity=1):
        price = float(article["price"])
        for rule in self._rules:
            if rule.category in ("*", article.get("category")):
                names = {"price": price, "quantity": quantity, "weight": article.get("weight", 0)}
                price = max(0.0, float(evaluate(rule.expression, names)))
        return round(price * quantity, 2)
