import os
import subprocess

ENVIRONMENT = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def git(arguments, cwd=None):
    """Runs git and returns what it prints."""
    env = dict(os.environ, **ENVIRONMENT)
    line = "git " + " ".join(arguments)
    output = subprocess.check_output(line, cwd=cwd, env=env, shell=True, stderr=subprocess.STDOUT)
    return output.decode("utf-8", "replace")
