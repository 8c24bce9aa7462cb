// CWE-916. Source: a value that its name calls a password; sink: a hash made to be fast. A rule of its own beside weak-cryptography,
// because its sources are names: there they would also flow into the names of tokens.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

const slow = [
  'crypto#{scrypt,scryptSync,pbkdf2,pbkdf2Sync}',
  '{bcrypt,bcryptjs,argon2}#{hash,hashSync,compare,compareSync,verify}',
  '@node-rs/{bcrypt,argon2}#{hash,hashSync,verify}',
]

/** What a server sends for a client to answer: the digest is sent and not kept. */
const challenge = '^(?:.*challenge|scramble\\d?|c?nonce|(?:server|client|auth|public)_?(?:nonce|seed)|server_?key)$'

/** Handshakes that want a fast hash of a password, of whoever takes part in them. */
const protocol =
  '(?:postgres|pg|mysql)_?(?:md5|native|old)|md5_?(?:auth|challenge)|scram(?!bl)|cram_?md5|apop|ntlm|mschap|digest_?auth'

export const weakPasswordHash: Rule = {
  id: 'weak-password-hash',
  aliases: [],
  weaknessClass: 'weak-password-hash',
  cwe: ['CWE-916', 'CWE-328', 'CWE-327'],
  severity: 'high',
  title: 'Password hashed with a fast hash',
  summary:
    'MD5, SHA-1 and also SHA-256 are made to be fast: whoever gets the table tries billions of passwords in a second and reads most of them.',
  recommendation:
    'Hash passwords with Argon2, scrypt or bcrypt, each with a salt of its own: `crypto.scrypt`, `argon2.hash`, `bcrypt.hash`.',
  preconditions: ['somebody who must not gets the stored hashes'],
  candidates: [
    {
      label: 'fast hash',
      literals: ['createHash'],
      pattern: '\\bcreateHash\\(\\s*[\'"`](?:md[45]|MD[45]|sha-?1|SHA-?1)[\'"`]',
    },
    {
      label: 'password given to a fast hash',
      literals: ['.update('],
      ignoresCase: true,
      pattern: '\\.update\\([^)]*(?:password|passwd|pwd|passphrase|passcode|\\bpin\\b)',
    },
    {
      label: 'password given to a fast hash',
      literals: ['md5', 'sha1', 'sha256'],
      ignoresCase: true,
      pattern: '\\b(?:md5|sha1|sha256)\\([^)]*(?:password|passwd|pwd|passphrase|passcode|\\bpin\\b)',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    ownSources: [
      {
        kind: 'name',
        name: '^(plain|raw|new|old|user|clear)?_?(text)?_?(password|passwd|pwd|passphrase|passcode|pin|pin_?code)$',
        what: 'a password',
      },
    ],
    sinks: [
      {
        kind: 'call',
        what: 'a fast hash',
        callee: [
          'crypto#createHash().update',
          'crypto-js#{MD5,SHA1,SHA256,SHA512}',
          '{crypto-js/md5,crypto-js/sha1,crypto-js/sha256,md5,blueimp-md5,js-md5,sha1,js-sha1,js-sha256,sha.js}#{,sha256,md5,sha1}',
          'ts-md5#Md5.hashStr',
        ],
        arguments: [{ argument: 0 }],
        unlessGivenTo: [{ callee: slow }],
        unlessComparedBy: [{ callee: ['crypto#timingSafeEqual'] }],
        unlessJoinedWith: challenge,
        unlessWithin: protocol,
      },
      {
        kind: 'call',
        what: 'a fast hash',
        callee: ['crypto#hash'],
        arguments: [{ argument: 1 }],
        unlessGivenTo: [{ callee: slow }],
        unlessComparedBy: [{ callee: ['crypto#timingSafeEqual'] }],
        unlessJoinedWith: challenge,
        unlessWithin: protocol,
      },
    ],
    sanitizers: [
      {
        what: 'a slow hash protects it',
        callee: slow,
      },
    ],
  },
}
