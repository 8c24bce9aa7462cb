class Desk:
    def __init__(self, clerk):
        self.clerk = clerk

    def occupant(self):
        return self.clerk

    def deputy(self):
        clerk = self.clerk
        if len(clerk) > 40:
            clerk = clerk[:40]
        return "registrar"
