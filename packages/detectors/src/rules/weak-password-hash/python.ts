// What of Python hashes a password fast.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { CallMatcher, Condition, Sanitizer, Sink, Source } from '../../taint/specification.js'

const ownSources: readonly Source[] = [
  {
    kind: 'name',
    name: '^(plain|raw|new|old|user|clear)?_?(text)?_?(password|passwd|pwd|passphrase|passcode|pin|pin_?code)\\d?$',
    what: 'a password',
  },
  {
    kind: 'symbol',
    symbol: 'py:Request.{form,json,POST,data,args}.{password,passwd,pwd,passphrase}',
    what: 'a password',
  },
]

const functions = '{md5,sha1,sha224,sha256,sha384,sha512,sha3_256,sha3_512,blake2b,blake2s}'

/** The code says itself that nothing is protected by it: the answer to a challenge, as a protocol wants it. */
const declaredHarmless: readonly Condition[] = [{ argument: 'named', path: ['usedforsecurity'], is: 'falsy' }]

/** Also where nobody knows which library is loaded: these names have no other use. */
const slow: readonly CallMatcher[] = [
  { callee: ['hashlib#{pbkdf2_hmac,scrypt}', 'bcrypt#{hashpw,kdf}', 'argon2#PasswordHasher().hash'] },
  { method: ['hashpw', 'pbkdf2_hmac', 'hash_password_raw', 'hash_secret', 'hash_secret_raw'] },
]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a fast hash',
    callee: [`hashlib#${functions}`, `hashlib#{new(),${functions.slice(1, -1).replaceAll(',', '(),')}()}.update`],
    arguments: [{ argument: 0 }],
    unless: declaredHarmless,
    unlessGivenTo: slow,
  },
  {
    kind: 'call',
    what: 'a fast hash',
    callee: ['hashlib#new'],
    arguments: [{ argument: 1 }],
    unless: declaredHarmless,
    unlessGivenTo: slow,
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'a slow hash protects it',
    callee: [
      'hashlib#{pbkdf2_hmac,scrypt}',
      'bcrypt#{hashpw,checkpw,kdf}',
      'argon2#PasswordHasher().{hash,verify}',
      'werkzeug#security.{generate_password_hash,check_password_hash}',
      'django#contrib.auth.hashers.{make_password,check_password}',
      'passlib#hash.{bcrypt,argon2,pbkdf2_sha256,scrypt,sha512_crypt}.{hash,verify,encrypt}',
    ],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'fast hash of Python',
    literals: ['hashlib', 'md5(', 'sha1(', 'sha256(', 'sha512(', '.update('],
    pattern: '\\b(?:hashlib\\.\\w|md5\\(|sha1\\(|sha256\\(|sha512\\()|\\.update\\([^)]{0,80}(?:passw|pwd)',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Hash passwords with a slow function and a salt of its own for each: `argon2.PasswordHasher().hash`, `bcrypt.hashpw`, `hashlib.scrypt`, or what the framework brings (`generate_password_hash`, `make_password`).',
  candidates,
  taint: { ownSources, sinks, sanitizers },
}
