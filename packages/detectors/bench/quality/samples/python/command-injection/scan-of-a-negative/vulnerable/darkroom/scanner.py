import subprocess


def enlarge(frame, factor):
    completed = subprocess.run(
        "enlarge --factor {} frames/{}.tif".format(factor, frame),
        shell=True,
        capture_output=True,
    )
    return completed.returncode
