import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = os.environ['SECRET_KEY']
DEBUG = os.environ.get('DJANGO_DEBUG') == '1'
ALLOWED_HOSTS = ['library.harbour.io']
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'loans']
ROOT_URLCONF = 'library.urls'
