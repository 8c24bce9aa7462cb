// What code says of itself in Python: that callers ask for it, or that nothing is protected by it. Claims stand where `# claim` stands.

import { expect, test } from 'vitest'
import { analyseFile } from '../src/analyst/index.js'
import { rules } from '../src/index.js'

async function claimedLines(ruleId: string, text: string): Promise<readonly number[]> {
  const answer = await analyseFile({ path: 'a.py', text }, { rules, load: async () => undefined })
  if (answer.kind === 'failed') throw new Error(answer.reason)
  return answer.claims.filter((claim) => claim.ruleId === ruleId).map(({ place }) => place.startLine)
}

const expectedLines = (text: string): readonly number[] =>
  text.split('\n').flatMap((line, index) => (line.endsWith('# claim') ? [index + 1] : []))

const context = 'import ssl\ndef make(verify=True, name=""):\n    context = ssl.create_default_context()\n'

test.each([
  [
    'only where callers ask for it',
    'tls-mistake',
    `${context}    if verify is False:\n        context.check_hostname = False\n`,
  ],
  [
    'only where they ask, by `not`',
    'tls-mistake',
    `${context}    if not verify:\n        context.check_hostname = False\n`,
  ],
  ['always', 'tls-mistake', `${context}    context.check_hostname = False # claim\n`],
  [
    'only as an option of the object says, or one of two parameters',
    'tls-mistake',
    `import ssl\nclass Client:\n    def make(self, loose):\n        context = ssl.create_default_context()\n        if not self.options.verify or loose:\n            context.check_hostname = False\n`,
  ],
  [
    'as an option of the object says, wherever it is called',
    'tls-mistake',
    `import ssl\nclass Client:\n    def make(self):\n        context = ssl.create_default_context()\n        if not self.options.verify:\n            context.check_hostname = False\n        return context\n    def open(self):\n        return self.make()\n`,
  ],
  [
    'as what the constructor was given says',
    'tls-mistake',
    `import ssl\nclass Client:\n    def __init__(self, request):\n        self.request = request\n    def make(self):\n        context = ssl.create_default_context()\n        if not self.request.verify:\n            context.check_hostname = False\n        return context\n    def open(self):\n        return self.make()\n`,
  ],
  [
    'where a caller at hand hands on what it was given',
    'tls-mistake',
    `${context}    if not verify:\n        context.check_hostname = False\n    return context\ndef open(check):\n    return make(check)\n`,
  ],
  [
    'where an option is a constant of a module',
    'tls-mistake',
    `import ssl\ndef make(options):\n    context = ssl.create_default_context()\n    if options["reqs"] == ssl.CERT_NONE:\n        context.check_hostname = False\n`,
  ],
  [
    'where callers ask for it or the platform can do no other',
    'tls-mistake',
    `${context}    if not verify or IS_OLD_SSL:\n        context.check_hostname = False\n`,
  ],
  [
    'where the platform can do no other',
    'tls-mistake',
    `${context}    if IS_OLD_SSL:\n        context.check_hostname = False # claim\n`,
  ],
  [
    'a field of a class of its own',
    'tls-mistake',
    'class Context:\n    def __init__(self):\n        self.check_hostname = False\n',
  ],
  [
    'a field of a class that extends another',
    'tls-mistake',
    'import ssl\nclass Context(ssl.SSLContext):\n    def __init__(self):\n        self.check_hostname = False # claim\n',
  ],
  [
    'a digest that a slow hash protects, of a library that is loaded',
    'weak-password-hash',
    'import hashlib\ndef stored(password, salt):\n    library = load()\n    return library.hashpw(hashlib.sha256(password).digest(), salt)\n',
  ],
  [
    'a digest beside a slow hash',
    'weak-password-hash',
    'import hashlib\ndef stored(password, salt):\n    old = hashlib.sha256(password).digest() # claim\n    return old, load().hashpw(password, salt)\n',
  ],
  [
    'where a caller at hand asks for it',
    'tls-mistake',
    `${context}    if not verify:\n        context.check_hostname = False # claim\n    return context\nmake(False)\n`,
  ],
  [
    'behind a condition on something else',
    'tls-mistake',
    `${context}    if name.endswith("x"):\n        context.check_hostname = False # claim\n`,
  ],
  [
    'a digest that is said to protect nothing',
    'weak-password-hash',
    'import hashlib\ndef answer(password, nonce):\n    return hashlib.md5(f"{password}{nonce}".encode(), usedforsecurity=False).hexdigest()\n',
  ],
  [
    'a digest that is said to protect',
    'weak-password-hash',
    'import hashlib\ndef stored(password):\n    return hashlib.md5(password.encode(), usedforsecurity=True).hexdigest() # claim\n',
  ],
])('%s', async (_, ruleId, text) => {
  expect(await claimedLines(ruleId, text)).toEqual(expectedLines(text))
})
