REGISTRY = {}


def task(function):
    REGISTRY[function.__name__] = function
    return function


@task
def add(a, b):
    return a + b


@task
def word_count(text):
    return len(str(text).split())


@task
def mean(numbers):
    numbers = [float(n) for n in numbers]
    return sum(numbers) / len(numbers) if numbers else 0.0
