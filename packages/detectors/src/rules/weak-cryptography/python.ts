// What of Python's digests and ciphers is broken.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'
import { harmlessUse } from './harmless-use.js'

const broken =
  'Digests with this function can be made to collide; for passwords, signatures and identity it proves nothing.'
const cipher = 'The cipher is broken, or encrypts equal blocks alike.'

const shortKey = 'Keys of this length can be factored; 2048 bits are the least, 3072 better.'
const short = '^(?:256|384|512|768|1024|1280|1536)$'

const vector = {
  kind: 'call' as const,
  what: 'an initial vector that is always the same',
  confidence: 'medium' as const,
  why: 'Equal texts begin alike, and with a counter two of them give away both.',
}
const constantVectors: readonly Misuse[] = (['literal', 'zeros'] as const).flatMap((is): Misuse[] => [
  {
    ...vector,
    callee: ['{Crypto,Cryptodome}#Cipher.AES.new'],
    when: [{ argument: 2, is }],
  },
  ...['iv', 'IV', 'nonce'].map(
    (name): Misuse => ({
      ...vector,
      callee: ['{Crypto,Cryptodome}#Cipher.AES.new'],
      when: [{ argument: 'named', path: [name], is }],
    }),
  ),
  {
    ...vector,
    callee: ['cryptography#hazmat.primitives.ciphers.modes.{CBC,CTR,GCM,CFB,OFB}'],
    when: [{ argument: 0, is }],
  },
])

const misuses: readonly Misuse[] = [
  ...constantVectors,
  {
    kind: 'call',
    what: 'a weak digest',
    confidence: 'medium',
    callee: [
      'hashlib#{md5,sha1,md4}',
      '{md5,sha}#new',
      '{Crypto,Cryptodome}#Hash.{MD5,MD4,MD2,SHA1,SHA}.new',
      'cryptography#hazmat.primitives.hashes.{MD5,SHA1}',
    ],
    when: [{ argument: 'named', path: ['usedforsecurity'], is: 'absent' }],
    why: broken,
    unlessNamed: harmlessUse,
    unlessClaimed: 'weak-password-hash',
  },
  {
    kind: 'call',
    what: 'a weak digest',
    confidence: 'medium',
    callee: ['hashlib#new'],
    when: [
      { argument: 0, matches: '^(md[245]|sha1?)$' },
      { argument: 'named', path: ['usedforsecurity'], is: 'absent' },
    ],
    why: broken,
    unlessNamed: harmlessUse,
    unlessClaimed: 'weak-password-hash',
  },
  {
    kind: 'call',
    what: 'a weak cipher',
    callee: [
      '{Crypto,Cryptodome}#Cipher.{DES,DES3,ARC2,ARC4,Blowfish,CAST,XOR}.new',
      'cryptography#hazmat.primitives.ciphers.algorithms.{ARC4,Blowfish,IDEA,CAST5,SEED,TripleDES}',
      'cryptography#hazmat.primitives.ciphers.modes.ECB',
      'pyDes#{des,triple_des}',
    ],
    when: [],
    why: cipher,
  },
  {
    kind: 'call',
    what: 'a key that is too short',
    callee: ['cryptography#hazmat.primitives.asymmetric.{rsa,dsa}.{generate_private_key,generate_parameters}'],
    when: [{ argument: 'named', path: ['key_size'], matches: short }],
    why: shortKey,
  },
  {
    kind: 'call',
    what: 'a key that is too short',
    callee: ['{Crypto,Cryptodome}#PublicKey.{RSA,DSA}.generate', 'rsa#newkeys'],
    when: [{ argument: 0, matches: short }],
    why: shortKey,
  },
  {
    kind: 'call',
    what: 'a cipher that encrypts equal blocks alike',
    callee: ['{Crypto,Cryptodome}#Cipher.AES.new'],
    when: [{ argument: 1, symbol: '{Crypto,Cryptodome}#Cipher.AES.MODE_ECB' }],
    why: cipher,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'key of Python that is made',
    literals: ['generate_private_key(', 'generate_parameters(', 'RSA.generate(', 'DSA.generate(', 'newkeys('],
    pattern: '\\b(?:generate_private_key|generate_parameters|[RD]SA\\.generate|newkeys)\\(',
  },
  {
    label: 'cipher of Python with a vector',
    literals: ['AES.new(', 'modes.'],
    pattern: '\\bAES\\.new\\(|\\bmodes\\.(?:CBC|CTR|GCM|CFB|OFB)\\(',
  },
  {
    label: 'digest or cipher of Python',
    literals: ['hashlib.', 'md5', 'sha1', 'MD5', 'SHA1', 'DES', 'ARC2', 'ARC4', 'Blowfish', 'ECB'],
    pattern: '\\bhashlib\\.(?:md5|sha1|new)\\(|\\b(?:md5|sha1|MD5|SHA1|DES3?|ARC[24]|Blowfish|ECB|MODE_ECB)\\b',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Use AES-GCM or Fernet with fresh random values, SHA-256 or better for signatures; where a digest protects nothing, say so with `usedforsecurity=False`.',
  candidates,
  taint: { misuses },
}
