import os

PICTURES = os.environ.get("GALLERY_PICTURES", "/srv/gallery/pictures")
THUMBS = os.environ.get("GALLERY_THUMBS", "/srv/gallery/thumbs")
