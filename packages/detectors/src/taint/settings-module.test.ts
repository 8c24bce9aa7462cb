import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { debugSetting } from '../rules/debug-setting/rule.js'

test.each([
  ['shop/settings.py', 'INSTALLED_APPS = []\nDEBUG = True\n', 1],
  ['shop/settings/production.py', 'from .base import *\nDEBUG = True\n', 1],
  ['shop/settings/local.py', 'from .base import *\nDEBUG = True\n', 0],
  ['shop/settings.py', 'INSTALLED_APPS = []\nDEBUG = False\n', 0],
  ['shop/settings.py', 'import os\nINSTALLED_APPS = []\nDEBUG = os.environ.get("DEBUG") == "1"\n', 0],
  ['shop/settings.py', 'import os\nINSTALLED_APPS = []\nif os.environ.get("DEV"):\n    DEBUG = True\n', 0],
  ['shop/settings.py', 'INSTALLED_APPS = []\ndef f():\n    DEBUG = True\n    return DEBUG\n', 0],
  ['shop/flags.py', 'DEBUG = True\n', 0],
])('%s: %j', async (path, text, count) => {
  const answer = await analyseFile({ path, text }, { rules: [debugSetting], load: async () => undefined })
  expect(answer.kind === 'analysed' ? answer.claims : []).toHaveLength(count)
})
