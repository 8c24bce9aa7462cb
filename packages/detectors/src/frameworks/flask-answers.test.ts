// What Flask makes of a path before a handler gets its parts, the headers of its answers, and uploads that it serves: pairs of a program
// that a rule claims something in, and of one that it leaves alone.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from '../python/grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, rule: string, reached: string, harmless: string, above?: string]

const at = (path: string): string =>
  `@app.get('${path}')\ndef other(year):\n    return open('/srv/' + year).read()\n@app.get('/x')\ndef x():\n    pass`
const answer = (allowed: string, more = "response.headers['Access-Control-Allow-Credentials'] = 'true'"): string =>
  `@app.after_request\ndef headers(response):\n    origin = request.headers.get('Origin')\n    ${allowed}\n    ${more}\n    return response\n`
const filter = (made: string, registered: string): string =>
  `@app.get('/y')\ndef y():\n    pass\nfrom markupsafe import Markup\ndef lines(text):\n    return ${made}\n${registered}`
const echo = "response.headers['Access-Control-Allow-Origin'] = origin"
const saved = (folder: string, check = ''): string =>
  `upload = request.files.get('picture')\nname = secure_filename(upload.filename)\n${check}upload.save(os.path.join(${folder}, 'pictures', name))`
const werkzeug = "from werkzeug.utils import secure_filename\nENDINGS = {'.png', '.jpg'}"

const pairs: readonly Pair[] = [
  ['a part of a path that the router makes a number', 'path-traversal', at('/a/<year>'), at('/a/<int:year>')],
  ['a part of a path that holds slashes', 'path-traversal', at('/a/<path:year>'), at('/a/<uuid:year>')],
  ['a number with limits', 'path-traversal', at('/a/<any(b, c):years>/<year>'), at('/a/<int(min=1):year>')],
  ['an origin that is sent back', 'cors-mistake', answer(echo), answer(echo, "response.headers['Vary'] = 'Origin'")],
  [
    'an origin that is compared',
    'cors-mistake',
    answer(`if origin:\n        ${echo}`),
    answer(`if origin in ('https://a.example',):\n        ${echo}`),
  ],
  [
    'headers that are added',
    'cors-mistake',
    answer(
      "response.headers.add('Access-Control-Allow-Origin', origin)",
      "response.headers.add('Access-Control-Allow-Credentials', 'true')",
    ),
    answer("response.headers.add('Access-Control-Allow-Origin', '*')"),
  ],
  [
    'a clean name among what is served keeps its ending',
    'unsafe-upload',
    saved('app.static_folder'),
    saved('"/srv/papers"'),
    werkzeug,
  ],
  [
    'an ending that is one of a list',
    'unsafe-upload',
    saved("'/srv/app/static'"),
    saved("'/srv/app/static'", "if os.path.splitext(name)[1].lower() not in ENDINGS:\n    return ''\n"),
    werkzeug,
  ],
  [
    'a key in a header',
    'timing-leak',
    "if request.headers.get('X-Partner-Key') != app.config['PARTNER_KEY']:\n    return ''",
    "if not hmac.compare_digest(request.headers.get('X-Partner-Key'), app.config['PARTNER_KEY']):\n    return ''",
    'import hmac',
  ],
  [
    'a filter that is put among those of Jinja',
    'cross-site-scripting',
    filter("Markup(text.replace('a', 'b'))", "app.jinja_env.filters['lines'] = lines"),
    filter("Markup('<p>%s</p>') % text", "app.jinja_env.filters['lines'] = lines"),
  ],
  [
    'a filter that is added where the application is given',
    'cross-site-scripting',
    filter('Markup(text)', "def register(app):\n    app.add_template_filter(lines, 'lines')"),
    filter('Markup(text)', "def register(app):\n    app.config['lines'] = lines"),
  ],
  [
    'a key that is no secret',
    'timing-leak',
    "if request.headers['X-Key'] == app.config['SHARED_KEY']:\n    return ''",
    "if request.headers['X-Key'] == row.sort_key or request.headers['X-Key'] == row.cache_key:\n    return ''",
    'from rows import row',
  ],
]

for (const [name, rule, reached, harmless, above = ''] of pairs)
  test(name, async () => {
    expect(await verdictsOf(rule, body(reached), top(reached, above))).toContain('true-positive')
    const left = await verdictsOf(rule, body(harmless), top(harmless, above))
    expect(left.filter((each) => each !== 'false-positive')).toEqual([])
  })

/** Other functions stand above the handler. */
function top(code: string, above: string): string {
  return code.startsWith('@') ? `${above}\n${code}` : above
}

function body(code: string): string {
  return code.startsWith('@') ? "return ''" : code
}
