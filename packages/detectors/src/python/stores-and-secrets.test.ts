// What rules of settings, secrets and stores say of Python, as both methods see it.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

const found = ['true-positive']

test.each([
  ['information-exposure', "return {'pid': 1, 'settings': dict(os.environ)}", '', found],
  ['information-exposure', "return {'mode': os.environ.get('MODE'), 'names': len(os.environ)}", '', []],
  [
    'secret-in-log',
    "log.info('starting with %s', {'key': os.environ.get('DB_PASSWORD')})",
    'log = __import__("logging").getLogger()',
    found,
  ],
  [
    'secret-in-log',
    "log.info('starting with %s', {'host': os.environ.get('DB_HOST')})",
    'log = __import__("logging").getLogger()',
    [],
  ],
  [
    'nosql-injection',
    `return str(list(guests.find({'$where': f"this.name == '{data}'"})))`,
    'from pymongo import MongoClient\nguests = MongoClient().hotel.guests',
    found,
  ],
  [
    'nosql-injection',
    `return str(list(guests.find({'$where': f"this.room == {int(data)}"})))`,
    'from pymongo import MongoClient\nguests = MongoClient().hotel.guests',
    [],
  ],
  [
    'nosql-injection',
    "return str(list(guests.find({'name': data})))",
    'from pymongo import MongoClient\nguests = MongoClient().hotel.guests',
    [],
  ],
  [
    'mass-assignment',
    'db.query(User).filter(User.id == 1).update(request.get_json())',
    'from db import db, User',
    found,
  ],
  ['mass-assignment', "db.query(User).filter(User.id == 1).update({'name': data})", 'from db import db, User', []],
  ['mass-assignment', 'settings.update(request.get_json())', 'settings = {}', []],
  [
    'jwt-mistake',
    "return jwt.decode(data, key, algorithms=['HS256'], options={'verify_exp': False})",
    'import jwt\nkey = os.environ["K"]',
    found,
  ],
  [
    'jwt-mistake',
    "return jwt.decode(data, key, algorithms=['HS256'], options={'verify_aud': False})",
    'import jwt\nkey = os.environ["K"]',
    [],
  ],
  [
    'unsafe-upload',
    "file = request.files['f']\n(pathlib.Path('public') / pathlib.PurePath(file.filename).name).write_bytes(file.read())",
    '',
    found,
  ],
  [
    'unsafe-upload',
    "file = request.files['f']\n(pathlib.Path('public') / 'newest.pdf').write_bytes(file.read())",
    '',
    [],
  ],
])('%s: %s', async (ruleId, body, above, verdicts) => {
  expect(await verdictsOf(ruleId, body, above)).toEqual(verdicts)
})

test.each([
  [
    'in a class',
    (other: string) => `class Names:\n    ${other} = 'profile_access_key'\n    SECRET_KEY = 'profile_secret_key'`,
  ],
  [
    'in a dictionary',
    (other: string) => `names = {}\nnames['${other}'] = 'first-half'\nnames['secret_key'] = 'second-half'`,
  ],
])('a secret key %s is the key of sessions, unless it is half of a pair', async (_, above) => {
  expect(await verdictsOf('hard-coded-key', 'return data', above('DEBUG'))).toEqual(['true-positive'])
  expect(await verdictsOf('hard-coded-key', 'return data', above('ACCESS_KEY'))).toEqual([])
})
