import html
import re

from flask import Flask, make_response, request

app = Flask(__name__)


def cleaned(text):
    return re.sub(r'</?script[^>]*>', '', text, flags=re.IGNORECASE)


@app.route('/guestbook', methods=['POST'])
def sign():
    entry = cleaned(request.form['entry'])
    response = make_response('<p>Thank you: ' + entry + '</p>')
    response.headers['X-Frame-Options'] = 'DENY'
    return response
