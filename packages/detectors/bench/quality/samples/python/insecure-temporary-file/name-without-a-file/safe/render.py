import os
import subprocess
import tempfile


def render(source):
    handle, target = tempfile.mkstemp(suffix='.pdf')
    os.close(handle)
    with open(target, 'wb') as file:
        subprocess.run(['render', '--'], input=source, stdout=file, check=True)
    try:
        with open(target, 'rb') as file:
            return file.read()
    finally:
        os.unlink(target)
