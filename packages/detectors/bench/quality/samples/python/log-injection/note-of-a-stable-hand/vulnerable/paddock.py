import logging

import tornado.web

logger = logging.getLogger("paddock")


class Note:
    def __init__(self, text):
        self.text = text

    def line(self):
        return "note: " + self.text


class ShortNote(Note):
    kind = "short"

    def line(self):
        return "note of the kind " + self.kind


class NoteHandler(tornado.web.RequestHandler):
    def get(self):
        note = Note(self.get_query_argument("note", ""))
        logger.info(note.line())
        self.write({"noted": True})
