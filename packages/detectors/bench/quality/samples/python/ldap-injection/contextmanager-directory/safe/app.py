import re

from django.http import HttpResponseBadRequest, JsonResponse

from directory import opened

TEAM = re.compile(r"^[a-z]+[0-9]*\Z")


def team_size(request):
    team = request.COOKIES.get("team", "all")
    if TEAM.match(team) is None:
        return HttpResponseBadRequest("team")
    with opened() as conn:
        conn.search(search_base="ou=teams,dc=example,dc=org",
                    search_filter="(cn=" + team + ")",
                    attributes=["memberUid"])
        total = sum(len(e.memberUid) for e in conn.entries)
    return JsonResponse({"members": total})
