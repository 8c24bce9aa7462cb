import json
import os

from . import config


def catalogue():
    """Maps the numeric picture ids to the files of the collection."""
    with open(os.path.join(config.PICTURES, "catalogue.json"), encoding="utf-8") as handle:
        return {int(item["id"]): item["file"] for item in json.load(handle)}


def picture_path(picture_id):
    name = catalogue().get(picture_id)
    return os.path.join(config.PICTURES, name) if name else None
