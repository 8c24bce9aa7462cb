from flask import Flask, jsonify, request

from tickets import BadTicket, open_ticket

app = Flask(__name__)


@app.get("/seat")
def seat():
    try:
        ticket = open_ticket(request.headers.get("X-Ticket", ""))
    except (BadTicket, ValueError):
        return jsonify({"error": "ticket"}), 403
    return jsonify({"seat": str(ticket["seat"])})
