// Keys of Python programs that stand in the code: of sessions, of message codes, of encryption.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const why = 'Everybody who reads the code has the key: they can read what it hides and forge what it proves.'
const sessions = 'the key of sessions in the code'

function given(what: string, callee: readonly string[], argument: number, name: string): Misuse[] {
  return [
    { kind: 'call', what, callee, when: [{ argument, is: 'literal' }], why },
    { kind: 'call', what, callee, when: [{ argument: 'named', path: [name], is: 'literal' }], why },
  ]
}

const misuses: readonly Misuse[] = [
  {
    kind: 'property',
    what: sessions,
    property: '^(?:secret_key|SECRET_KEY)$',
    value: '^.{6,}$',
    // The other half of a pair of a cloud, or the name of one: what of that is a secret, `hard-coded-secret` says.
    unlessBeside: '^(?:access|public|publishable)_?key(?:_?id)?$',
    why,
  },
  ...given('a key of a message code in the code', ['hmac#{new,digest}'], 0, 'key'),
  ...given('a key of encryption in the code', ['cryptography#fernet.Fernet'], 0, 'key'),
  ...given(
    'a key of encryption in the code',
    [
      '{Crypto,Cryptodome}#Cipher.{AES,DES,DES3,ARC4,Blowfish,ChaCha20}.new',
      'cryptography#hazmat.primitives.ciphers.algorithms.AES',
    ],
    0,
    'key',
  ),
  ...given(
    'a key of signatures in the code',
    ['itsdangerous#{Signer,TimestampSigner,Serializer,URLSafeSerializer,URLSafeTimedSerializer,TimedSerializer}'],
    0,
    'secret_key',
  ),
  {
    kind: 'call',
    what: sessions,
    callee: ['{starlette,fastapi}#middleware.sessions.SessionMiddleware'],
    method: ['add_middleware'],
    when: [{ argument: 'named', path: ['secret_key'], is: 'literal' }],
    why,
  },
  {
    kind: 'call',
    what: sessions,
    callee: ['tornado#web.Application'],
    when: [{ argument: 'named', path: ['cookie_secret'], is: 'literal' }],
    why,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'key of a Python program',
    literals: ['secret_key', 'SECRET_KEY', 'cookie_secret', 'hmac', 'Fernet', 'Serializer(', 'Signer(', '.new('],
    pattern:
      '\\b(?:secret_key|SECRET_KEY|cookie_secret)\\b|\\bhmac\\.(?:new|digest)\\(|\\bFernet\\(|\\w(?:Serializer|Signer)\\(|\\b(?:AES|DES3?|ARC4|Blowfish|ChaCha20)\\.new\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    "Read the key from the environment (`os.environ['SECRET_KEY']`) or a secret store, and make a new one with `secrets.token_hex`: history keeps the old one.",
  candidates,
  taint: { misuses },
}
