from dataclasses import dataclass


@dataclass
class Filter:
    value: str

    def condition(self):
        raise NotImplementedError

    def parameters(self):
        return ()

    def statement(self):
        return f"SELECT id, apiary, queen_year FROM hives WHERE {self.condition()}"


class ApiaryFilter(Filter):
    def condition(self):
        return f"apiary = '{self.value}'"
