BASE = 'https://api.example.org'
TIMEOUT = 5
