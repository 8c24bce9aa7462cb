import subprocess


def run(line, cwd=None):
    return subprocess.check_output(line, cwd=cwd)
