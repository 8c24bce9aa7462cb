// CWE-327, CWE-328. Calls that are wrong by themselves. A weak hash alone is none: it is a fine cache key or ETag.

import type { Rule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const weakCiphers = '^(des|rc2|rc4|bf|blowfish|cast|idea|seed)\\b|^(des|bf|cast5?|rc2|idea|seed)-|-ecb$'
const weakDigests = '^(rsa-|ecdsa-with-|dsa-)?(md4|md5|sha-?1)(withrsa(encryption)?)?$'

export const weakCryptography: Rule = {
  id: 'weak-cryptography',
  aliases: [],
  weaknessClass: 'weak-cryptography',
  cwe: ['CWE-327', 'CWE-328', 'CWE-326'],
  severity: 'medium',
  title: 'Cryptography that does not protect',
  summary: 'What it should keep secret or genuine can be computed, guessed or forged with ordinary means.',
  recommendation:
    'Use AES-256-GCM with a fresh random IV, SHA-256 or better for signatures, and scrypt, Argon2 or PBKDF2 with at least 600,000 rounds.',
  candidates: [
    {
      label: 'weak cipher',
      literals: ['createCipher', 'createDecipher'],
      pattern:
        '\\bcreate(?:Cipher|Decipher)(?:\\(|iv\\(\\s*[\'"`](?:des|rc[24]|bf|blowfish|cast|idea|seed|[\\w-]{0,20}-ecb|[\\w-]{0,20}-ECB|DES|RC[24]|BF))',
    },
    { label: 'cipher whose IV may be constant', literals: ['createCipheriv'], pattern: '\\bcreateCipheriv\\(' },
    {
      label: 'weak cipher',
      literals: ['CryptoJS.', 'DES.', 'RC4.'],
      pattern: '\\bCryptoJS\\.(?:DES|TripleDES|RC4|Rabbit|mode\\.ECB)\\b|\\b(?:DES|TripleDES|RC4)\\.encrypt\\(',
    },
    {
      label: 'signature with a weak digest',
      literals: ['createSign', 'createVerify', 'createHmac'],
      pattern: '\\bcreate(?:Sign|Verify|Hmac)\\(\\s*[\'"`](?:RSA-|rsa-)?(?:md[45]|MD[45]|sha-?1|SHA-?1)[\'"`]',
    },
    { label: 'few rounds of a key derivation', literals: ['pbkdf2'], pattern: '\\bpbkdf2(?:Sync)?\\(' },
    {
      label: 'outdated version of TLS',
      literals: ['secureProtocol', 'minVersion'],
      pattern: '\\b(?:secureProtocol|minVersion)\\s*:\\s*[\'"](?:SSLv|TLSv1[\'"_]|TLSv1\\.[01][\'"]|TLSv1_1)',
    },
    { label: 'short RSA key', literals: ['modulusLength'], pattern: '\\bmodulusLength\\s*:\\s*(?:512|768|1024)\\b' },
    {
      label: 'few rounds of bcrypt',
      literals: ['bcrypt'],
      pattern: '\\bbcrypt\\w{0,10}\\.(?:hash|hashSync|genSalt|genSaltSync)\\(',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    sinks: [],
    misuses: [
      {
        kind: 'call',
        what: 'a cipher without an IV',
        callee: ['crypto#{createCipher,createDecipher}'],
        when: [{ argument: 0, is: 'present' }],
        why: 'The key is one round of MD5 over the password, and equal texts encrypt alike.',
      },
      {
        kind: 'call',
        what: 'a weak cipher',
        callee: ['crypto#{createCipheriv,createDecipheriv}'],
        when: [{ argument: 0, matches: weakCiphers }],
        why: 'The cipher is broken, or encrypts equal blocks alike.',
      },
      ...(['literal', 'zeros'] as const).map(
        (is): Misuse => ({
          kind: 'call',
          what: 'a constant IV',
          callee: ['crypto#createCipheriv'],
          when: [{ argument: 2, is }],
          why: 'With the same key and IV equal texts encrypt alike, and GCM loses its key.',
        }),
      ),
      {
        kind: 'call',
        what: 'a weak cipher',
        callee: ['crypto-js#{DES,TripleDES,RC4,RC4Drop,Rabbit}.{encrypt,decrypt}'],
        when: [{ argument: 0, is: 'present' }],
        why: 'The cipher is broken or outdated.',
      },
      {
        kind: 'call',
        what: 'a signature with a weak digest',
        callee: ['crypto#{createSign,createVerify,sign,verify}'],
        when: [{ argument: 0, matches: weakDigests }],
        why: 'Two texts with the same digest can be made, so that a signature of one is a signature of the other.',
      },
      {
        kind: 'call',
        what: 'a message code with a broken digest',
        confidence: 'low',
        callee: ['crypto#createHmac'],
        when: [{ argument: 0, matches: '^md[45]$' }],
        why: 'MD5 is broken; as a key-dependent code it holds for now, but nothing new should rest on it.',
      },
      {
        kind: 'call',
        what: 'a key derivation with few rounds',
        callee: ['crypto#{pbkdf2,pbkdf2Sync}'],
        when: [{ argument: 2, matches: '^\\d{1,4}$' }],
        why: 'Fewer than 10,000 rounds let every password of a list be tried in a moment.',
      },
      {
        kind: 'call',
        what: 'bcrypt with few rounds',
        callee: ['{bcrypt,bcryptjs}#{hash,hashSync}'],
        when: [{ argument: 1, matches: '^[1-7]$' }],
        why: 'Below 2^8 rounds every password of a list can be tried in a moment.',
      },
      {
        kind: 'call',
        what: 'a short RSA key',
        callee: ['crypto#{generateKeyPair,generateKeyPairSync}'],
        when: [
          { argument: 0, matches: '^rsa' },
          { argument: 1, path: ['modulusLength'], matches: '^(512|768|1024)$' },
        ],
        why: 'Keys of 1024 bits and less can be factored.',
      },
      {
        kind: 'property',
        what: 'an outdated version of TLS',
        property: '^secureProtocol$',
        value: '^(SSLv|TLSv1_(1_)?(client_|server_)?method)',
        why: 'These versions have known attacks.',
      },
      {
        kind: 'property',
        what: 'an outdated version of TLS',
        property: '^minVersion$',
        value: '^TLSv1(\\.1)?$',
        why: 'These versions have known attacks.',
      },
    ],
  },
}
