import subprocess


def enlarge(frame, factor):
    completed = subprocess.run(
        ["enlarge", "--factor", str(factor), "--", f"frames/{frame}.tif"],
        capture_output=True,
    )
    return completed.returncode
