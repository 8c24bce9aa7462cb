import subprocess

import tornado.web


class Build(tornado.web.RequestHandler):
    def post(self):
        target = self.get_body_argument("target")
        subprocess.check_call("make " + target, shell=True)
        self.set_status(204)
