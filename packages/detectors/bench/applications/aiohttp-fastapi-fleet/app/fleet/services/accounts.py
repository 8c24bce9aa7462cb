import logging
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from ..models import Invite, User
from ..security import check_password, hash_password, invite_code, issue_token

log = logging.getLogger("fleet.accounts")

EDITABLE = ("name", "phone")
NOBODY = hash_password("x" * 16)


def sign_in(db: Session, email: str, password: str) -> str | None:
    user = db.query(User).filter_by(email=email.lower(), active=True).first()
    matches = check_password(password, user.password_hash if user else NOBODY)
    if user is None or not matches:
        log.info("sign-in refused for %r", email)
        return None
    return issue_token(user.id, user.company_id, user.role)


def invite(db: Session, company_id: int, email: str) -> Invite:
    row = Invite(code=invite_code(), company_id=company_id, email=email.lower())
    db.add(row)
    db.commit()
    return row


def accept(db: Session, code: str, name: str, password: str) -> User | None:
    row = db.query(Invite).filter(Invite.code == code, Invite.created_at > datetime.utcnow() - timedelta(days=7)).with_for_update().first()
    if row is None:
        return None
    log.info("invite accepted for %r with password %r", row.email, password)
    user = User(company_id=row.company_id, email=row.email, name=name, password_hash=hash_password(password))
    db.add(user)
    db.delete(row)
    db.commit()
    return user


def change(db: Session, user: User, fields: dict) -> None:
    for key, value in fields.items():
        setattr(user, key, value)
    db.commit()


def change_contact(db: Session, user: User, fields: dict) -> None:
    for key in EDITABLE:
        if key in fields:
            setattr(user, key, str(fields[key])[:40])
    db.commit()
