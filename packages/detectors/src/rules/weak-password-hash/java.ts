// Passwords that Java hashes with a fast function.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse, Sanitizer, Sink, Source } from '../../taint/specification.js'

const ownSources: readonly Source[] = [
  {
    kind: 'name',
    name: '^(?:plain|raw|new|old|user|clear)?_?(?:[tT]ext)?(?:[pP]assword|[pP]asswd|pwd|[pP]assphrase|[pP]asscode|[pP]in|[pP]inCode)\\d?$',
    what: 'a password',
  },
]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a fast hash',
    callee: [
      'java.security#MessageDigest().{digest,update}',
      'java.security#MessageDigest.getInstance().{digest,update}',
    ],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'a fast hash',
    callee: [
      'org.apache.commons.codec.digest#DigestUtils.*',
      'com.google.common.hash#Hashing.{md5,sha1,sha256,sha512}().{hashString,hashBytes}',
      'org.springframework.util#DigestUtils.{md5Digest,md5DigestAsHex}',
    ],
    arguments: [{ argument: 0 }],
  },
]

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'passwords that are kept as they are',
    callee: [
      'org.springframework.security.crypto.password#NoOpPasswordEncoder{,.getInstance}',
      'org.springframework.security.crypto.password#{MessageDigestPasswordEncoder,StandardPasswordEncoder,Md4PasswordEncoder,LdapShaPasswordEncoder}',
    ],
    when: [],
    why: 'Whoever gets the stored passwords has them, or tries billions a second.',
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'a slow hash protects it',
    callee: [
      'org.springframework.security.crypto{,.password,.bcrypt,.argon2,.scrypt,.pbkdf2}#{PasswordEncoder,BCryptPasswordEncoder,Argon2PasswordEncoder,SCryptPasswordEncoder,Pbkdf2PasswordEncoder}().{encode,matches}',
      'org.mindrot.jbcrypt#BCrypt.{hashpw,checkpw}',
      'javax.crypto#SecretKeyFactory().generateSecret',
    ],
    method: ['encode', 'hashpw', 'generateSecret'],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'fast hash of Java',
    literals: ['MessageDigest', 'DigestUtils', 'Hashing.', '.digest(', 'PasswordEncoder'],
    pattern: '\\bMessageDigest\\b|\\bDigestUtils\\.|\\bHashing\\.|\\.digest\\(|\\b\\w{4,20}PasswordEncoder\\b',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Hash passwords with a slow function and a salt of its own for each: `BCryptPasswordEncoder`, `Argon2PasswordEncoder`, or `PBKDF2WithHmacSHA256` with 600,000 rounds.',
  candidates,
  taint: { ownSources, sinks, sanitizers, misuses },
}
