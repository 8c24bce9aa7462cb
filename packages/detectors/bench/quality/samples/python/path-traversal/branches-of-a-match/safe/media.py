from flask import Flask, jsonify, request

app = Flask(__name__)


def location(kind, name):
    match kind:
        case 'image' | 'photo':
            return '/srv/media/images/placeholder.png'
        case 'icon':
            return '/srv/media/icon.png'
        case _:
            return '/srv/media/missing.png'


@app.get('/media/size')
def size():
    path = location('photo', request.args.get('name', ''))
    with open(path, 'rb') as file:
        return jsonify(size=len(file.read()))
