from typing import Any, Dict, List


class DefinitionError(ValueError):
    pass


class Step:
    def __init__(self, name: str, uses: str, options: Dict[str, Any]):
        self.name = name
        self.uses = uses
        self.options = options

    @classmethod
    def from_mapping(cls, position: int, raw: Any) -> "Step":
        if not isinstance(raw, dict) or not isinstance(raw.get("uses"), str):
            raise DefinitionError("step %d needs a 'uses'" % position)
        return cls(str(raw.get("name", "step-%d" % position)), raw["uses"], dict(raw.get("with") or {}))


class Definition:
    def __init__(self, name: str, steps: List[Step]):
        self.name = name
        self.steps = steps

    @classmethod
    def from_mapping(cls, raw: Any) -> "Definition":
        if not isinstance(raw, dict):
            raise DefinitionError("a definition is a mapping")
        steps = raw.get("steps")
        if not isinstance(steps, list) or not steps:
            raise DefinitionError("a definition needs steps")
        parsed = [Step.from_mapping(i, step) for i, step in enumerate(steps, 1)]
        return cls(str(raw.get("name", "unnamed")), parsed)
