import os
import subprocess
import tempfile


def render(source):
    target = tempfile.mktemp(suffix='.pdf')
    with open(target, 'wb') as file:
        subprocess.run(['render', '--'], input=source, stdout=file, check=True)
    try:
        with open(target, 'rb') as file:
            return file.read()
    finally:
        os.unlink(target)
