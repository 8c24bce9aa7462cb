import os

from flask import Flask, request

app = Flask(__name__)


@app.post('/convert')
def convert():
    param = request.form['name']
    num = 86
    if (7 * 42) - num > 200:
        bar = 'report'
    else:
        bar = param
    os.system(f'soffice --headless --convert-to pdf /srv/in/{bar}.odt')
    return '', 202
