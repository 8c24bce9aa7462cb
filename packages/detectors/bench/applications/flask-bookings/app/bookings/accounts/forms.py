from flask_wtf import FlaskForm
from wtforms import EmailField, PasswordField, StringField, TextAreaField
from wtforms.validators import DataRequired, Email, Length


class SignInForm(FlaskForm):
    email = EmailField(validators=[DataRequired(), Email()])
    password = PasswordField(validators=[DataRequired()])


class RegistrationForm(FlaskForm):
    email = EmailField(validators=[DataRequired(), Email()])
    name = StringField(validators=[DataRequired(), Length(max=100)])
    password = PasswordField(validators=[DataRequired(), Length(min=10, max=200)])


class ProfileForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=100)])
    about = TextAreaField(validators=[Length(max=2000)])
