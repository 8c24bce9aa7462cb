from flask import Flask, render_template, request
from markupsafe import Markup

app = Flask(__name__)


@app.post('/preview')
def preview():
    comment = request.form['comment']
    body = Markup('<blockquote>' + comment + '</blockquote>')
    return render_template('preview.html', body=body)
