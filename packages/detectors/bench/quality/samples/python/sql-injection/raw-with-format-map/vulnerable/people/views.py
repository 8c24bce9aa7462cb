from django.http import JsonResponse

from people.models import Person

FIND = "SELECT id, name FROM people_person WHERE city = '{city}' AND age > {age}"
FIND_BOUND = 'SELECT id, name FROM people_person WHERE city = %(city)s AND age > %(age)s'


def find(request):
    wanted = {'city': request.GET.get('city', ''), 'age': int(request.GET.get('age', '0'))}
    people = Person.objects.raw(FIND.format_map(wanted))
    return JsonResponse({'people': [{'id': person.id, 'name': person.name} for person in people]})
