import hashlib
import os

ALGORITHM = 'sha256'


def token_of(user_id):
    secret = os.environ['TOKEN_SECRET']
    text = f'{user_id}:{secret}'.encode()
    signature = hashlib.new(ALGORITHM, text).hexdigest()
    return f'{user_id}.{signature}'
