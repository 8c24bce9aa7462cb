import os
import shlex

from fastapi import FastAPI, Form

app = FastAPI()


@app.post('/print')
async def print_document(title: str = Form(...), printer: str = Form('office')):
    safe_title = shlex.quote(title)
    status = os.popen(f'lp -t {safe_title} /srv/queue/next.pdf').close()
    return {'queued': status is None, 'printer': printer}
