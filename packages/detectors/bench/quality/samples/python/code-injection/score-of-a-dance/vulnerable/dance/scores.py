class Score:
    weights = "2 * technique + style"

    def __init__(self, formula):
        self.formula = formula

    def source(self):
        return self.formula

    def total(self, technique, style):
        return eval(self.source(), {"__builtins__": {}}, {"technique": technique, "style": style})


class LatinScore(Score):
    def source(self):
        return self.formula.strip()
