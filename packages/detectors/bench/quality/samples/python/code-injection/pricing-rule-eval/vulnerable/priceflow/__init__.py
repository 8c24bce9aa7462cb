from .engine import PriceEngine, Rule
from .expressions import ExpressionError

__all__ = ["PriceEngine", "Rule", "ExpressionError"]
