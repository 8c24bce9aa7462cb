import os

import tornado.web


class ProofHandler(tornado.web.RequestHandler):
    def post(self):
        proof = self.get_argument("proof")
        tray = ["blank.tif"]
        tray.append(proof)
        tray.append("spare.tif")
        tray.pop(0)
        os.remove("/srv/proofs/" + tray[0])
        self.write({"left": len(tray)})


def make_application():
    return tornado.web.Application([(r"/proofs", ProofHandler)])
