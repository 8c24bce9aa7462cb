from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Invoice(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    customer_id = db.Column(db.Integer)
    total = db.Column(db.Integer)

    def cancel(self):
        db.session.delete(self)
        db.session.commit()
