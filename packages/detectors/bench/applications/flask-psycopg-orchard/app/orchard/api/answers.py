import logging

from flask import jsonify

logger = logging.getLogger(__name__)


def delivery_json(delivery):
    return {
        "id": delivery["id"],
        "sort": delivery["sort"],
        "kilos": delivery["kilos"],
        "day": str(delivery["delivered_on"]),
    }


def failure(error):
    logger.exception("interface failed")
    return jsonify({"error": "something went wrong"}), 500


def refusal(status, message):
    return jsonify({"error": message}), status
