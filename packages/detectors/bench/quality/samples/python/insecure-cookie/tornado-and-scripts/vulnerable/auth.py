import secrets

from tornado.web import RequestHandler


class LoginHandler(RequestHandler):
    def post(self):
        token = secrets.token_hex(16)
        self.set_cookie('session', token, httponly=False, secure=False)
        self.set_status(204)
