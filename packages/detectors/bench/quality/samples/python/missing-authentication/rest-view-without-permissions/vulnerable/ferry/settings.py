import os

SECRET_KEY = os.environ["FERRY_SECRET_KEY"]
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "rest_framework", "sailings"]
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.TokenAuthentication"],
    "PAGE_SIZE": 50,
}
ROOT_URLCONF = "ferry.urls"
