import subprocess

from flask import Flask

from hooks.json_body import with_body

app = Flask(__name__)


@app.post('/service/restart')
@with_body('service')
def restart(service):
    subprocess.run(['systemctl', 'restart', '--', service], check=True)
    return '', 204
