from tornado.httpclient import AsyncHTTPClient
from tornado.web import RequestHandler


class Check(RequestHandler):
    async def get(self):
        answer = await AsyncHTTPClient().fetch(self.get_query_argument("url"))
        self.set_status(answer.code)
