import sqlite3
import tornado.web


class Lookup(tornado.web.RequestHandler):
    def get(self):
        code = self.get_argument("code")
        rows = sqlite3.connect("codes.db").execute("SELECT city FROM codes WHERE code = '%s'" % code)
        self.write({"rows": rows.fetchall()})
