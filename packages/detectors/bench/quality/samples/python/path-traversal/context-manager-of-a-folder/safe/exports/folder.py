import os
from contextlib import contextmanager

FOLDER = '/srv/exports'


@contextmanager
def exported(name):
    path = os.path.join(FOLDER, os.path.basename(name))
    file = open(path, 'rb')
    try:
        yield file
    finally:
        file.close()
