import subprocess


def run(line, cwd=None):
    return subprocess.check_output(line, shell=True, cwd=cwd)
