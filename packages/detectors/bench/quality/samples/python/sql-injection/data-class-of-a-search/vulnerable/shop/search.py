from dataclasses import dataclass, field


@dataclass
class Search:
    words: str
    limit: int = 20
    flags: list = field(default_factory=list)

    def statement(self):
        return f"SELECT id, name FROM item WHERE name LIKE '%{self.words}%' LIMIT {self.limit}"
