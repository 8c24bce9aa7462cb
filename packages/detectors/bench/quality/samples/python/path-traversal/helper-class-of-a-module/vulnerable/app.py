from flask import Flask, request, jsonify

from lib.things import Echo as Thing

app = Flask(__name__)


@app.route('/text')
def text():
    thing = Thing()
    name = thing.do_something(request.cookies.get('page', 'index.txt'))
    with open('/srv/texts/' + name, encoding='utf-8') as file:
        return jsonify(text=file.read())
