// What of Java's digests and ciphers is broken.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'
import { harmlessUse } from './harmless-use.js'

const broken =
  'Digests with this function can be made to collide; for passwords, signatures and identity it proves nothing.'
const cipher = 'The cipher is broken, or encrypts equal blocks alike.'
const weakDigest = '^(?:MD[245]|SHA-?1|SHA)$'
const weakCipher = '^(?:DES|DESede|TripleDES|RC2|RC4|ARC4|ARCFOUR|Blowfish|SEED|PBEWith\\w*(?:DES|RC[24])\\w*)(?:/.*)?$'

const untouched = { is: 'untouched', symbol: 'java.lang.reflect#Array()' } as const
const vector = {
  kind: 'call',
  what: 'an initial vector that is always the same',
  confidence: 'medium',
  why: 'What begins alike looks alike, and with some modes the key stream is told.',
} as const

const misuses: readonly Misuse[] = [
  ...([untouched, { is: 'literal' }, { is: 'constant' }] as const).flatMap((is): Misuse[] => [
    { ...vector, callee: ['javax.crypto.spec#IvParameterSpec'], when: [{ argument: 0, ...is }] },
    { ...vector, callee: ['javax.crypto.spec#GCMParameterSpec'], when: [{ argument: 1, ...is }] },
  ]),
  {
    kind: 'call',
    what: 'a weak digest',
    confidence: 'medium',
    callee: ['java.security#MessageDigest.getInstance'],
    when: [{ argument: 0, matches: weakDigest }],
    why: broken,
    unlessNamed: harmlessUse,
    unlessClaimed: 'weak-password-hash',
  },
  {
    kind: 'call',
    what: 'a weak digest',
    confidence: 'medium',
    callee: [
      'org.apache.commons.codec.digest#DigestUtils.{md5,md5Hex,md2,md2Hex,sha,shaHex,sha1,sha1Hex,getMd5Digest,getSha1Digest}',
      'com.google.common.hash#Hashing.{md5,sha1}',
      'org.springframework.util#DigestUtils.{md5Digest,md5DigestAsHex}',
      'org.bouncycastle.crypto.digests#{MD5Digest,SHA1Digest,MD4Digest}',
    ],
    when: [],
    why: broken,
    unlessNamed: harmlessUse,
    unlessClaimed: 'weak-password-hash',
  },
  {
    kind: 'call',
    what: 'a weak message code',
    confidence: 'medium',
    callee: ['javax.crypto#Mac.getInstance'],
    when: [{ argument: 0, matches: '^HmacMD5$' }],
    why: broken,
  },
  {
    kind: 'call',
    what: 'a signature over a weak digest',
    confidence: 'medium',
    callee: ['java.security#Signature.getInstance'],
    when: [{ argument: 0, matches: '^(?:MD[25]|SHA-?1)with' }],
    why: 'Two texts with one such digest can be made, and a signature of the one is a signature of the other.',
  },
  {
    kind: 'call',
    what: 'a key derived in too few rounds',
    confidence: 'medium',
    callee: ['javax.crypto.spec#PBEKeySpec'],
    when: [{ argument: 2, matches: '^[0-9]{1,4}$' }],
    why: 'All passwords of a long list can be tried in little time.',
  },
  {
    kind: 'call',
    what: 'a weak cipher',
    callee: ['javax.crypto#{Cipher,KeyGenerator,SecretKeyFactory}.getInstance'],
    when: [{ argument: 0, matches: weakCipher }],
    why: cipher,
  },
  {
    kind: 'call',
    what: 'a cipher that encrypts equal blocks alike',
    callee: ['javax.crypto#Cipher.getInstance'],
    when: [{ argument: 0, matches: '^AES(?:/ECB(?:/.*)?)?$' }],
    why: cipher,
  },
  {
    kind: 'call',
    what: 'a key that is too short',
    confidence: 'medium',
    callee: ['java.security#KeyPairGenerator().initialize'],
    when: [{ argument: 0, matches: '^(?:512|768|1024)$' }],
    why: 'Keys of this length can be broken.',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'digest or cipher of Java',
    literals: [
      'getInstance(',
      'DigestUtils',
      'Hashing.',
      'Digest(',
      '.initialize(',
      'PBEKeySpec',
      'IvParameterSpec',
      'GCMParameterSpec',
    ],
    pattern:
      '\\b(?:MessageDigest|Cipher|KeyGenerator|SecretKeyFactory|Mac|KeyPairGenerator|Signature)\\b[^;]{0,40}\\.getInstance\\(|\\bDigestUtils\\.\\w|\\bHashing\\.(?:md5|sha1)\\(|\\b(?:MD[45]|SHA1)Digest\\(|\\.initialize\\(\\d|\\b(?:PBEKey|IvParameter|GCMParameter)Spec\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Use `AES/GCM/NoPadding` with a fresh random value for each message, `SHA-256` or better, RSA of 2,048 bits or more.',
  candidates,
  taint: { misuses },
}
