import datetime

import jwt

from config import Config


def issue(user_id):
    until = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=Config.HOURS)
    return jwt.encode({'sub': user_id, 'exp': until}, Config.JWT_KEY, algorithm='HS256')
