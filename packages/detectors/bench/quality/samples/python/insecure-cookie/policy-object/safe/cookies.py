from dataclasses import dataclass


@dataclass(frozen=True)
class Policy:
    path: str = "/"
    http_only: bool = True
    secure: bool = True
    same_site: str = "Strict"


def put(response, name, value, policy=Policy()):
    response.set_cookie(
        name,
        value,
        path=policy.path,
        httponly=policy.http_only,
        secure=policy.secure,
        samesite=policy.same_site,
    )
    return response
