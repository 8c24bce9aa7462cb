import os
import subprocess

ENVIRONMENT = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def git(arguments, cwd=None):
    """Runs git and returns what it prints."""
    env = dict(os.environ, **ENVIRONMENT)
    output = subprocess.check_output(["git"] + list(arguments), cwd=cwd, env=env, stderr=subprocess.STDOUT)
    return output.decode("utf-8", "replace")
