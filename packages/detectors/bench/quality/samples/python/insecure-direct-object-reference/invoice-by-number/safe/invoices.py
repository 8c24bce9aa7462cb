from flask import Blueprint, jsonify
from flask_login import current_user, login_required

from models import Invoice

bp = Blueprint('invoices', __name__)


@bp.get('/invoices')
@login_required
def index():
    return jsonify([each.id for each in Invoice.query.filter_by(customer_id=current_user.id)])


@bp.delete('/invoices/<int:number>')
@login_required
def cancel(number):
    invoice = Invoice.query.filter_by(id=number, customer_id=current_user.id).first_or_404()
    invoice.cancel()
    return '', 204


@bp.get('/invoices/<int:number>')
@login_required
def show(number):
    invoice = Invoice.query.filter_by(id=number, customer_id=current_user.id).first_or_404()
    return jsonify(total=invoice.total)
