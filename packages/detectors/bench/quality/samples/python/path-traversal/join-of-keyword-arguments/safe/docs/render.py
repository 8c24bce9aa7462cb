from pathlib import Path

ROOT = Path('/srv/docs')


def load(**options):
    name = options['name']
    encoding = options.get('encoding', 'utf-8')
    if '/' in name or '\\' in name or name.startswith('.'):
        raise FileNotFoundError(name)
    return (ROOT / name).read_text(encoding=encoding)


def document(*, lang='en', **options):
    text = load(**options)
    return {'lang': lang, 'text': text}
