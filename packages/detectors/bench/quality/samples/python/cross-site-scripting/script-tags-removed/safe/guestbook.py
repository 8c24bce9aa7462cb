import html
import re

from flask import Flask, make_response, request

app = Flask(__name__)


def cleaned(text):
    return html.escape(text)


@app.route('/guestbook', methods=['POST'])
def sign():
    entry = cleaned(request.form['entry'])
    response = make_response('<p>Thank you: ' + entry + '</p>')
    response.headers['X-Frame-Options'] = 'DENY'
    return response
