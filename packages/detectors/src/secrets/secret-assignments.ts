// Values given to names that promise a secret. The name alone proves nothing, so the value must look random, and neither the name
// nor the value may say that it is something else: a label, a path, a placeholder, a reference to where the secret really is.

const names =
  'password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|auth[_-]?key|private[_-]?key|encryption[_-]?key|signing[_-]?key|credentials?'

export const secretNameLiterals: readonly string[] = [
  ...['password', 'passwd', 'passphrase', 'pwd', 'secret', 'token', 'credential'],
  ...['api', 'access', 'auth', 'private', 'encryption', 'signing'].flatMap((word) =>
    ['', '_', '-'].map((separator) => `${word}${separator}key`),
  ),
]

/** Groups: the rest of the name, the value. */
export const quotedAssignment: string = `(?:${names})([\\w-]{0,30})['"\`]?\\]?\\s*(?::\\s*string\\s*)?[:=]=?[=>]?\\s*['"\`]([^\\s'"\`]{8,200})['"\`]`

/** Instead of a variable of the environment that is not set: `apiKey = process.env.API_KEY ?? '…'`. Groups as above. */
export const fallbackAssignment: string = `(?:${names})([\\w-]{0,30})['"\`]?\\]?\\s{0,4}(?::\\s*string\\s*)?[:=]\\s{0,4}(?:process\\.env|import\\.meta\\.env|env)[\\w.'"\`[\\]]{1,80}\\s{0,4}(?:\\?\\?|\\|\\|)\\s{0,4}['"\`]([^\\s'"\`]{8,200})['"\`]`

/** Given to a method that is named for it: `source.setPassword("…")`, `builder.password("…")`. Groups as above. */
export const setterCall: string = `(?:\\b(?:set|with)\\w{0,20}|\\.)(?:${names})([\\w-]{0,30})\\(\\s{0,4}['"\`]([^\\s'"\`]{8,200})['"\`]`

/** Put under its name: `login.setProperty("password", "…")`. Groups as above. */
export const namedEntry: string = `\\b(?:put|putIfAbsent|set|setProperty|addProperty|property)\\(\\s{0,4}['"\`][\\w.-]{0,40}(?:${names})([\\w-]{0,30})['"\`]\\s{0,4},\\s{0,4}['"\`]([^\\s'"\`]{8,200})['"\`]`

export const shortNameLiterals: readonly string[] = ['pass', 'Pass', 'PASS']

/** The short name that settings of mail and databases have, where it is the last word. Groups as above. */
export const shortAssignment: string = `(?:\\b(?:pass|PASS)|_(?:pass|PASS)|[a-z]Pass)()['"]?\\]?\\s*(?::\\s*string\\s*)?[:=]\\s*['"\`]([^\\s'"\`]{8,200})['"\`]`

/** As in files of settings: the name opens the line, the value closes it. Groups as above. */
export const plainAssignment: string = `(?:${names})([\\w.-]{0,30})(?:=|: {1,3}| = )([^\\s'"\`(){}<>,;]{8,200})`

/** Words at the end of a name that make it the name of something about a secret. */
const namesOfOther =
  /(?:url|uri|endpoint|path|file|filename|name|id|ids|type|kind|field|key_?name|header|length|len|size|count|limit|expiry|expires?|ttl|age|prefix|suffix|regex|pattern|label|placeholder|hint|error|message|msg|text|title|policy|hash|digest|algorithm|alg|format|version|env|var|param|query|selector|class|color|colour|icon|column|table|route|scope|audience|issuer|status|state|provider|strategy|rule|public)$/i

const placeholders =
  /change.?me|change.?it|replace|your|example|sample|dummy|fake|mock|placeholder|insert|todo|redacted|hidden|masked|xxxx|\*\*\*|\.\.\.|1234567|abcdef|qwerty|p[a@]ssw[o0]rd|s[e3]cr[e3]t|foobar|loremipsum|undefined|null|none|test/i

/** `passwordChanged: '2031-05-17T09:30:00Z'` */
const date = /^\d{4}-\d\d-\d\d(?:[T_][\d:.+-]+Z?)?$/

/** It says where the secret is, or what it will be replaced by. */
const references =
  /\$\{|\{\{|#\{|<%|%[sd(]|^[<[{$%@]|^process\.|^import\.|^env[.:]|^vault:|^arn:|^secret:|^ref[:+]|^file:|:\/\/|^[./~]|^\w+\(|^\$2[aby]\$|^\$argon2|^sha\d+-/i

/** Where a list goes on, which change is meant, that a request was sent before: such a token says so, and opens nothing. */
const marksOfPlace =
  /(?:change|next|page|paging|pagination|continuation|resume|cursor|sync|idempotency|client_?request)[_-]?$/i

/** Whether a name is that of a token which is no secret; `before`: what stands before the word `token`. */
export function isMarkOfPlace(before: string, name: string): boolean {
  return /^token/i.test(name) && marksOfPlace.test(before)
}

export function isSecretName(rest: string): boolean {
  return !namesOfOther.test(rest.replace(/[_-]$/, ''))
}

/** Whether a value given to a secret's name is likely one: measured, so that words and identifiers are not. */
export function isSecretValue(value: string): boolean {
  if (isPlaceholder(value) || references.test(value) || date.test(value)) return false
  const digits = value.replaceAll(/\D/g, '').length
  const symbols = value.replaceAll(/[\w.:/-]/g, '').length
  const hasLetter = /[A-Za-z]/.test(value)
  const isVaried = digits >= 2 || (digits >= 1 && symbols >= 1)
  const isLongAndMixed = value.length >= 20 && /[a-z][A-Z]+[a-z]/.test(value) && !/[a-z]{5}/.test(value)
  return hasLetter && (isVaried || isLongAndMixed) && entropy(value) >= 3
}

export function isPlaceholder(value: string): boolean {
  return placeholders.test(value) || new Set(value).size < 5
}

/** Shannon's, in bits for a unit. */
export function entropy(value: string): number {
  const counts = new Map<string, number>()
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charAt(at)
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}
