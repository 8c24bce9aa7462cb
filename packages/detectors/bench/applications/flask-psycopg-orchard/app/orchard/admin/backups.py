import os
import re
import subprocess
from datetime import date

from flask import abort, current_app

NAME = re.compile(r"[a-z0-9-]{1,40}")


def make_backup(label):
    if not NAME.fullmatch(label):
        abort(400)
    path = os.path.join(current_app.config["BACKUP_FOLDER"], f"{date.today():%Y%m%d}-{label}.dump")
    subprocess.run(["pg_dump", "--format=custom", f"--file={path}", current_app.config["DATABASE_URL"]], check=True)
    return os.path.basename(path)


def free_space():
    done = subprocess.run(f"df -h {current_app.config['BACKUP_FOLDER']} | tail -1", shell=True, capture_output=True, text=True)
    return done.stdout.strip()


def list_backups():
    return sorted(os.listdir(current_app.config["BACKUP_FOLDER"]), reverse=True)
