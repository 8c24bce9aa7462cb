from tornado.web import Application, RequestHandler

from exports.folder import exported


class ExportHandler(RequestHandler):
    def get(self):
        with exported(self.get_query_argument('name')) as file:
            self.set_header('Content-Type', 'application/octet-stream')
            self.finish(file.read())


application = Application([('/export', ExportHandler)])
