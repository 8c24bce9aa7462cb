from flask import Blueprint, jsonify, request
from flask_login import login_required

from models import Entry, Playlist, db

playlists = Blueprint("playlists", __name__)


@playlists.get("/")
def index():
    return jsonify([{"id": each.id, "title": each.title} for each in Playlist.query.all()])


@playlists.post("/")
@login_required
def create():
    playlist = Playlist(title=request.json["title"][:120])
    db.session.add(playlist)
    db.session.commit()
    return jsonify({"id": playlist.id}), 201


@playlists.put("/<int:playlist_id>")
@login_required
def rename(playlist_id):
    playlist = db.get_or_404(Playlist, playlist_id)
    playlist.title = request.json["title"][:120]
    db.session.commit()
    return "", 204


@playlists.post("/<int:playlist_id>/entries")
@login_required
def add_entry(playlist_id):
    db.session.add(Entry(playlist_id=playlist_id, track=request.json["track"]))
    db.session.commit()
    return "", 204


@playlists.delete("/<int:playlist_id>/entries/<int:entry_id>")
@login_required
def drop_entry(playlist_id, entry_id):
    entry = Entry.query.filter_by(id=entry_id, playlist_id=playlist_id).first_or_404()
    db.session.delete(entry)
    db.session.commit()
    return "", 204
