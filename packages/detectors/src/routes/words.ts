// The words that a name is made of: `requireAdminRole` is require, admin, role. What guards and public routes are called is a custom
// of the field; a name decides only where the code behind it says nothing else.

export function wordsOf(name: string): ReadonlySet<string> {
  const parts = name
    .slice(0, 300)
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
  return new Set(parts.filter((each) => each !== ''))
}

export function hasWord(words: ReadonlySet<string>, list: ReadonlySet<string>): boolean {
  for (const word of words) if (list.has(word)) return true
  return false
}

/** Ask who somebody is. */
export const authenticationWords: ReadonlySet<string> = new Set(
  'auth authn authenticate authenticated authentication authguard login logged loggedin signed signedin jwt passport protect protected token bearer apikey clerk session user account member credentials identity'.split(
    ' ',
  ),
)

/** A user or a session alone says nothing; beside one of these it is asked for: `requireUser`, `ensureSession`. */
export const demandWords: ReadonlySet<string> = new Set(
  'require requires required ensure check verify validate assert demand must only need needs is authenticate enforce guard with has protect'.split(
    ' ',
  ),
)

/** Nouns that need a demand beside them to make a guard. */
export const objectWords: ReadonlySet<string> = new Set(
  'session user account member token credentials identity apikey signed'.split(' '),
)

/** Ask what somebody may do. */
export const authorizationWords: ReadonlySet<string> = new Set(
  'admin administrator role roles permission permissions permit authorize authorise authorized authorization can cannot acl restrict restricted owner ownership scope scopes policy policies ability abilities superuser staff moderator privilege privileges rbac grant allowed entitlement'.split(
    ' ',
  ),
)

/** Prepare, and refuse nobody. */
export const setupWords: ReadonlySet<string> = new Set(
  'optional maybe initialize init parser limiter limit rate load attach set setup configure config log logger anonymous guest create provider skip bypass no without refresh'.split(
    ' ',
  ),
)

/** What stands before handlers and asks nobody: it reads, checks or keeps data, counts or writes down. */
export const harmlessWords: ReadonlySet<string> = new Set(
  'validate validator validation schema celebrate joi zod upload uploads multer file files body query params parse parser json urlencoded raw text static limiter throttle rate cache log logger morgan cors helmet compression sanitize async wrap handler timeout headers'.split(
    ' ',
  ),
)

/** Routes that somebody uses who is not known yet, or whom nobody has to know. */
export const publicWords: ReadonlySet<string> = new Set(
  [
    'login logon signin signup signout logout logoff register registration join auth authenticate oauth oauth2 oidc token tokens refresh',
    'forgot forget forgotten lost reset recover recovery verify verification confirm confirmation activate activation password otp mfa 2fa totp magic',
    'callback sso saml session sessions webhook webhooks hook hooks ipn health healthz healthcheck ping status ready live csp report reports',
    'contact feedback inquiry enquiry subscribe unsubscribe newsletter waitlist search query filter track tracking event events analytics',
    'beacon telemetry collect public open opendata preview captcha guest onboarding setup install cookie cookies consent locale language theme',
    'checkout cart basket echo validate estimate quote calculate convert rsvp survey vote demo graphql rpc csrf',
  ]
    .join(' ')
    .split(' '),
)
