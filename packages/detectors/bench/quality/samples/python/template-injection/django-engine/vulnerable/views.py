import json

from django.http import HttpResponse
from django.template import Context, Template

FRAME = "<section>{{ content }}</section>"


def preview(request):
    try:
        content = json.loads(request.body)["content"]
    except (ValueError, KeyError):
        return HttpResponse(status=400)
    template = Template(FRAME.replace("{{ content }}", str(content)))
    return HttpResponse(template.render(Context({"content": content})), content_type="text/plain")
