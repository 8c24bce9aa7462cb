from tornado.httpclient import AsyncHTTPClient
from tornado.web import RequestHandler

SITES = ("https://a.example.org/health", "https://b.example.org/health")


class Check(RequestHandler):
    async def get(self):
        url = self.get_query_argument("url")
        if url not in SITES:
            self.send_error(400)
            return
        answer = await AsyncHTTPClient().fetch(url)
        self.set_status(answer.code)
