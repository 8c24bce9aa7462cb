import os

import tornado.web

THEMES = ["light", "dark"]


class Style(tornado.web.RequestHandler):
    def get(self):
        theme = self.get_cookie("theme", "light")
        if theme not in THEMES:
            theme = "light"
        with open(os.path.join("themes", theme, "style.css")) as file:
            self.set_header("Content-Type", "text/css")
            self.finish({"css": file.read()})
