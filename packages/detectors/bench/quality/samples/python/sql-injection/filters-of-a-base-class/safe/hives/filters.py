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
        return "apiary = %s"

    def parameters(self):
        return (self.value,)
