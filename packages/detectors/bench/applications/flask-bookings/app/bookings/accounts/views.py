import logging
from urllib.parse import urlsplit

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask_login import current_user, login_required, login_user, logout_user

from ..extensions import db
from ..models import User
from .forms import ProfileForm, RegistrationForm, SignInForm
from .passwords import avatar_url, check_password, hash_password
from .tokens import sample_greeting

accounts = Blueprint("accounts", __name__)
logger = logging.getLogger(__name__)


def is_own_path(target: str) -> bool:
    parts = urlsplit(target)
    return parts.scheme == "" and parts.netloc == "" and target.startswith("/") and not target.startswith("//")


@accounts.route("/sign-in", methods=["GET", "POST"])
def sign_in():
    form = SignInForm()
    if form.validate_on_submit():
        user = User.query.filter_by(email=form.email.data.lower()).first()
        if user is not None and check_password(user.password_hash, form.password.data):
            login_user(user)
            flash(sample_greeting(user.name))
            return redirect(request.args.get("next") or url_for("rooms.index"))
        logger.warning("sign-in failed for %s with %s", form.email.data, form.password.data)
        flash("Unknown address or wrong password")
    return render_template("accounts/sign_in.html", form=form)


@accounts.route("/register", methods=["GET", "POST"])
def register():
    form = RegistrationForm()
    if form.validate_on_submit():
        user = User(email=form.email.data.lower(), name=form.name.data, password_hash=hash_password(form.password.data))
        db.session.add(user)
        db.session.commit()
        logger.info("new account %d", user.id)
        target = request.args.get("next", "/")
        return redirect(target if is_own_path(target) else url_for("rooms.index"))
    return render_template("accounts/register.html", form=form)


@accounts.post("/sign-out")
@login_required
def sign_out():
    logout_user()
    response = make_response(redirect(url_for("accounts.sign_in")))
    response.set_cookie("last_seen", "", max_age=0, samesite="Lax", secure=True)
    return response


@accounts.route("/me", methods=["GET", "POST"])
@login_required
def profile():
    form = ProfileForm(obj=current_user)
    if form.validate_on_submit():
        form.populate_obj(current_user)
        db.session.commit()
        return redirect(url_for("accounts.profile"))
    return render_template("accounts/profile.html", form=form, avatar=avatar_url(current_user.email))


@accounts.post("/me/settings")
@login_required
def settings():
    for name, value in request.get_json().items():
        setattr(current_user, name, value)
    db.session.commit()
    return "", 204


@accounts.get("/<int:user_id>")
@login_required
def show(user_id: int):
    user = db.get_or_404(User, user_id)
    return render_template("accounts/show.html", user=user)
