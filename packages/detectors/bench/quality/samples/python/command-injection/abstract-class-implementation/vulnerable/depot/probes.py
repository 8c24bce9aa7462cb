import os
from abc import ABC, abstractmethod


class Probe(ABC):
    @abstractmethod
    def unit(self, depot):
        """Name of the service unit to look at."""

    def active(self, depot):
        command = "/usr/bin/systemctl is-active --quiet " + self.unit(depot)
        return os.system(command) == 0


class DepotProbe(Probe):
    def unit(self, depot):
        return f"freight-worker-{depot}.service"


class GatewayProbe(Probe):
    def unit(self, depot):
        return "freight-gateway.service"


PROBES = {"depot": DepotProbe, "gateway": GatewayProbe}


def make_probe(kind):
    return PROBES[kind]()
