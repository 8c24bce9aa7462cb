from django.http import HttpResponse


def name(request, name):
    return HttpResponse("{} is taken".format(name))
