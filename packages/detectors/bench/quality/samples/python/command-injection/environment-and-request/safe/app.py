import os

from flask import Flask

app = Flask(__name__)


@app.post("/backup")
def backup():
    target = os.environ.get("BACKUP_TARGET", "/backup")
    return {"code": os.system("rsync -a /data " + target)}
