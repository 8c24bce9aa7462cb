import base64
import shlex
import subprocess

from bottle import post, request, run


def packed(text):
    return base64.b64encode(text.encode('utf-8'))


def unpacked(data):
    return base64.b64decode(data).decode('utf-8')


@post('/thumbnail')
def thumbnail():
    source = unpacked(packed(request.forms.get('source')))
    subprocess.check_call(f'convert {source} -resize 100x100 /srv/thumbs/out.png', shell=True)
    return {'done': True}


if __name__ == '__main__':
    run(host='127.0.0.1', port=8080)
