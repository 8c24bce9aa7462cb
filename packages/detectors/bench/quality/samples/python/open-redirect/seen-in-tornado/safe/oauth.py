from tornado.web import RequestHandler

PAGES = {'home': '/', 'settings': '/settings'}


class Finish(RequestHandler):
    async def get(self):
        state = self.get_argument('state', 'home')
        if not await self.exchange(self.get_argument('code')):
            self.set_status(400)
            return
        target = PAGES.get(state, '/')
        self.redirect(target)

    async def exchange(self, code):
        return len(code) == 32
