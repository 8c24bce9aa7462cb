def condition(spec):
    match spec:
        case {'field': 'kind', 'value': value}:
            return f"kind = '{value}'", ()
        case {'field': 'day', 'value': value}:
            return 'day = ?', (value,)
        case _:
            return '1 = 1', ()
