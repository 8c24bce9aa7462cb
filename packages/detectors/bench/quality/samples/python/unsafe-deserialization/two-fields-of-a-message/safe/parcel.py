import json
import pickle

import tornado.web

USUAL = pickle.dumps({"size": "small"}).hex()


class ParcelHandler(tornado.web.RequestHandler):
    def post(self):
        sent = self.get_body_argument("parcel")
        message = json.dumps({"usual": USUAL, "sent": sent})
        fields = json.loads(message)
        parcel = pickle.loads(bytes.fromhex(fields["usual"]))
        self.write({"size": parcel["size"]})


application = tornado.web.Application([(r"/parcels", ParcelHandler)])
