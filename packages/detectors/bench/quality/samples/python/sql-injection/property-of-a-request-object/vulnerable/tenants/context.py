from flask import request


class TenantContext:
    def __init__(self, req):
        self._request = req

    @property
    def tenant(self):
        return self._request.headers.get('X-Tenant', '0')


def current():
    return TenantContext(request)
