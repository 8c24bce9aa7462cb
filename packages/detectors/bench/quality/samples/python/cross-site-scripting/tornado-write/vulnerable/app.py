import tornado.web


class Search(tornado.web.RequestHandler):
    def get(self):
        self.write("<h1>Results for " + self.get_argument("q") + "</h1>")
