import builtins
import io
import pickle

KNOWN = {"set", "frozenset"}


class Reader(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "builtins" and name in KNOWN:
            return getattr(builtins, name)
        return super().find_class(module, name)


def read(data):
    return Reader(io.BytesIO(data)).load()
