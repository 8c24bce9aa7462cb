// Numbers of Java that can be computed from those before, where they become something secret.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sink, Source } from '../../taint/specification.js'

const what = 'a random number that can be guessed'
const methods = '{nextInt,nextLong,nextFloat,nextDouble,nextGaussian,nextBoolean,ints,longs}'

const ownSources: readonly Source[] = [
  'java.util#Random()',
  'java.lang#Math.random()',
  `java.util.concurrent#ThreadLocalRandom{,.current}().${methods}()`,
  `java.util#SplittableRandom().${methods}()`,
  'org.apache.commons.lang{,3}#RandomStringUtils.{random,randomAlphabetic,randomAlphanumeric,randomNumeric,randomAscii}()',
  'org.apache.commons.lang{,3}#RandomUtils.{nextInt,nextLong,nextBytes}()',
].map((symbol) => ({ kind: 'symbol', symbol, what }))

/** `user.setResetCode(code)`: what is written so where the class is not at hand. */
const secretSetters = (
  'Password TemporaryPassword Otp OneTimePassword Nonce Salt Secret PinCode ' +
  'Token ResetToken PasswordResetToken ResetPasswordToken VerificationToken ActivationToken ConfirmationToken InviteToken ' +
  'SessionToken AccessToken RefreshToken AuthToken CsrfToken ApiToken RememberToken ResetKey ActivationKey SessionKey ApiKey ' +
  'ResetCode PasswordResetCode VerificationCode ActivationCode ConfirmationCode InviteCode RecoveryCode LoginCode AuthCode'
)
  .split(' ')
  .map((name) => `set${name}`)

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a cookie',
    callee: ['{javax,jakarta}.servlet.http#Cookie'],
    arguments: [{ argument: 1 }],
    when: [{ argument: 0, matches: 'sess|sid|auth|token|login|remember|user|account|key' }],
  },
  {
    kind: 'call',
    what: 'what a session says of its user',
    callee: ['servlet:Session.setAttribute'],
    arguments: [{ argument: 1 }],
    when: [{ argument: 0, matches: 'sess|sid|auth|token|login|remember|csrf|nonce|code|key' }],
  },
  {
    kind: 'call',
    what: 'a key',
    callee: ['javax.crypto.spec#{SecretKeySpec,IvParameterSpec,GCMParameterSpec}'],
    arguments: [{ argument: 'any' }],
  },
  {
    kind: 'call',
    what: 'a value that must not be guessed',
    confidence: 'medium',
    method: secretSetters,
    isProven: true,
    // Where the class is at hand, its property says so.
    isMinor: true,
    arguments: [{ argument: 0 }],
  },
]

const propagators: readonly Propagator[] = [
  {
    callee: [
      'java.lang#{Integer,Long,Float,Double,String}.{toString,valueOf,toHexString,toOctalString,abs}',
      'java.lang#Math.{abs,round,floor,ceil,max,min}',
      'java.math#BigInteger',
    ],
    from: ['any'],
    to: 'result',
  },
  { method: ['charAt', 'substring', 'get'], from: ['receiver', 'any'], to: 'result' },
  { callee: ['java.util#Random().nextBytes'], from: ['receiver'], to: 0 },
  { callee: ['java.util#Collections.shuffle'], from: [1], to: 0 },
  {
    callee: [
      'java.util#Base64.{getUrlEncoder,getEncoder}().encodeToString',
      'java.util#Base64.getUrlEncoder().withoutPadding().encodeToString',
    ],
    from: [0],
    to: 'result',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'chance of Java',
    literals: ['Random', 'random('],
    pattern: '\\b(?:Random|ThreadLocalRandom|SplittableRandom|RandomStringUtils|RandomUtils)\\b|\\bMath\\.random\\(',
  },
]

export const java: LanguageRule = {
  summary:
    '`Random` and `Math.random` tell what comes next to everybody who has seen some of their values: tokens, codes and passwords made by them can be guessed.',
  recommendation: 'Use `SecureRandom` with 16 bytes or more, or `UUID.randomUUID()`.',
  candidates,
  taint: { ownSources, sinks, propagators },
}
