import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { crossSiteRequestForgery } from '../rules/cross-site-request-forgery/rule.js'

test.each([
  ['class Config:\n    WTF_CSRF_ENABLED = False\n', 1],
  ['class TestConfig:\n    WTF_CSRF_ENABLED = False\n', 0],
  ['from flask import Flask\ndef make():\n    app = Flask(__name__)\n    app.config["WTF_CSRF_ENABLED"] = False\n', 1],
  [
    'from flask import Flask\ndef test_app():\n    app = Flask(__name__)\n    app.config["WTF_CSRF_ENABLED"] = False\n',
    0,
  ],
  ['class Config:\n    WTF_CSRF_ENABLED = True\n', 0],
])('forms without tokens, %j', async (text, count) => {
  const answer = await analyseFile(
    { path: 'config.py', text },
    { rules: [crossSiteRequestForgery], load: async () => undefined },
  )
  expect(answer.kind === 'analysed' ? answer.claims : []).toHaveLength(count)
})
