// CWE-321. No flow: a key that stands in the code and is given to a function of cryptography or to sessions. Keys of tokens belong to
// `jwt-mistake`; keys by their look to `hard-coded-secret`.

import type { Rule } from '../../rule.js'
import type { Condition, Misuse } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const why = 'Everybody who reads the code has the key: they can read what it hides and forge what it proves.'

function key(what: string, callee: readonly string[], ...when: Condition[]): Misuse {
  return { kind: 'call', what, callee, when, why }
}

const forgedSessions = 'the key of sessions in the code'

export const hardCodedKey: Rule = {
  id: 'hard-coded-key',
  aliases: [],
  weaknessClass: 'hard-coded-key',
  cwe: ['CWE-321', 'CWE-798'],
  severity: 'high',
  title: 'Key of cryptography in the code',
  summary:
    'Everybody who reads the code, its history or what is built from it can read what the key hides and forge what it proves.',
  recommendation: 'Read the key from the environment or a secret store, and make a new one: history keeps the old one.',
  preconditions: ['somebody gets to read the code'],
  candidates: [
    {
      label: 'literal key of cryptography',
      literals: ['createHmac', 'createCipher', 'createDecipher', 'CryptoJS', 'crypt('],
      pattern:
        '\\b(?:createHmac|create(?:Cipher|Decipher)iv|CryptoJS\\.\\w{1,20}(?:\\.(?:en|de)crypt)?|\\w{1,12}\\.(?:en|de)crypt)\\(',
    },
    {
      label: 'literal key of sessions',
      literals: ['secret', 'keys', 'cookieParser', 'password'],
      pattern: '\\b(?:secret|keys|password)\\s?:\\s?\\[?\\s?[\'"`]|\\bcookieParser\\(\\s*[\'"`]',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    sinks: [],
    misuses: [
      key('a key of a message code in the code', ['crypto#createHmac'], { argument: 1, is: 'literal' }),
      key('a key of encryption in the code', ['crypto#{createCipheriv,createDecipheriv}'], {
        argument: 1,
        is: 'literal',
      }),
      key('a key of encryption in the code', ['crypto-js#{AES,DES,TripleDES,Rabbit,RC4}.{encrypt,decrypt}'], {
        argument: 1,
        is: 'literal',
      }),
      key('a key of a message code in the code', ['crypto-js#{HmacSHA1,HmacSHA256,HmacSHA512,HmacMD5}'], {
        argument: 1,
        is: 'literal',
      }),
      key(forgedSessions, ['{express-session,@fastify/session,@fastify/cookie}#'], {
        argument: 0,
        path: ['secret'],
        is: 'literal',
      }),
      key(forgedSessions, ['express-session#'], { argument: 0, path: ['secret'], matches: '.' }),
      key(forgedSessions, ['cookie-session#'], { argument: 0, path: ['keys'], matches: '.' }),
      key(forgedSessions, ['cookie-session#'], { argument: 0, path: ['secret'], is: 'literal' }),
      key(forgedSessions, ['cookie-parser#'], { argument: 0, is: 'literal' }),
      key(forgedSessions, ['iron-session#getIronSession'], { argument: -1, path: ['password'], is: 'literal' }),
    ],
  },
}
