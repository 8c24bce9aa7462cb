from pathlib import Path

PLANS = Path("/srv/joiner/plans").resolve()


def plan_path(name):
    return PLANS / name
