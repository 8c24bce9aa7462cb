import os
import zipfile

from flask import Flask, abort, request

app = Flask(__name__)
PLUGINS = os.path.realpath('/srv/plugins')


@app.post('/plugins')
def install():
    with zipfile.ZipFile(request.files['plugin']) as archive:
        for member in archive.infolist():
            target = os.path.realpath(os.path.join(PLUGINS, member.filename))
            if os.path.commonpath([PLUGINS, target]) != PLUGINS:
                abort(400)
            with archive.open(member) as source, open(target, 'wb') as file:
                file.write(source.read())
    return '', 201
