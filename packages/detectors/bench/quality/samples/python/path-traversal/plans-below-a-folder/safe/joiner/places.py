from pathlib import Path

PLANS = Path("/srv/joiner/plans").resolve()


def plan_path(name):
    candidate = (PLANS / name).resolve()
    if not candidate.is_relative_to(PLANS):
        raise ValueError("plan is outside of the folder")
    return candidate
