import subprocess

import tornado.ioloop
import tornado.web


class PingHandler(tornado.web.RequestHandler):
    def get(self):
        host = self.get_argument('host')
        hosts = ['localhost', 'gateway']
        hosts.append(host)
        hosts.pop(0)
        target = hosts[1]
        result = subprocess.run('ping -c 1 ' + target, shell=True, capture_output=True)
        self.write({'ok': result.returncode == 0})


def make_app():
    return tornado.web.Application([(r'/ping', PingHandler)])


if __name__ == '__main__':
    make_app().listen(8888)
    tornado.ioloop.IOLoop.current().start()
