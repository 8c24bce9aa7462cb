// The same comparisons in Python: what guards a route in each framework, what ties an object to its user, and what makes a file or a
// request harmless. Lines say what is claimed (`# claim`), or only hinted at (`# hint`).

import { tierOf } from '@sallyport/findings'
import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { rules } from '../rules/rules.js'

const flask =
  'from flask import Flask, abort, request, session\nfrom flask_login import current_user, login_required\napp = Flask(__name__)\n'
let count = 0
const route = (decorators: string, body = 'db.session.commit()', mark = ''): string => {
  count += 1
  return `@app.post("/p${count}")${mark}\n${decorators}def f${count}():\n    ${body}\n`
}
const guarded = (): string => route('@login_required\n')
const three = guarded() + guarded() + guarded()
const open = (mark: string, decorators = '', body?: string): string => route(decorators, body, mark)

const fastapi = 'from fastapi import APIRouter, Depends, HTTPException\nrouter = APIRouter()\n'
const user =
  'def get_current_user(token: str):\n    if not token:\n        raise HTTPException(401)\n    return token\n'
const api = (parameters: string, mark = '', more = ''): string => {
  count += 1
  return `@router.post("/p${count}"${more})${mark}\ndef f${count}(${parameters}):\n    db.commit()\n`
}
const asked = (): string => api('user = Depends(get_current_user)')
const threeAsked = asked() + asked() + asked()

const django = 'from django.urls import path\nfrom . import views\nurlpatterns = [\n'
const view = (name: string, decorators: string, mark = ''): string =>
  `${decorators}@require_POST\ndef ${name}(request):${mark}\n    Thing.objects.create()\n`
const views = (...all: string[]): Record<string, string> => ({
  'views.py': `from django.contrib.auth.decorators import login_required\nfrom django.utils.decorators import method_decorator\nfrom django.views import View\nfrom django.views.decorators.http import require_POST\n${all.join('')}`,
})
const threeViews = [view('a', '@login_required\n'), view('b', '@login_required\n'), view('c', '@login_required\n')]
const paths = (last: string): string =>
  `${django}path("a", views.a), path("b", views.b), path("c", views.c), ${last}]\n`

type Case = readonly [behaviour: string, rule: string, text: string, files?: Readonly<Record<string, string>>]

const authentication: readonly Case[] = [
  ['a route without the decorator of three siblings', flask + three + open(' # claim')],
  ['two siblings are a hint', flask + guarded() + guarded() + open(' # hint')],
  ['a check above the decorator of the route guards nothing', `${flask}${three}@login_required\n${open(' # claim')}`],
  [
    'a decorator that nobody knows makes it a hint',
    `${flask}from x import mystery\n${three}${open(' # hint', '@mystery\n')}`,
  ],
  [
    'a decorator of a framework that asks nobody is none',
    `${flask}from flask_cors import cross_origin\n${three}${open(' # claim', '@cross_origin()\n')}`,
  ],
  [
    'a decorator of its own is told by what it does',
    `${flask}def step(f):\n    def inner(*args):\n        if "clerk_id" not in session:\n            abort(403)\n        return f(*args)\n    return inner\n${three}${open('', '@step\n')}`,
  ],
  [
    'and one that asks nobody is none, whatever the handlers behind it ask',
    `${flask}def step(f):\n    def inner(*args):\n        return f(*args)\n    return inner\n${three}${open('', '@step\n', 'delete(current_user); abort(403)')}${open(' # claim', '@step\n')}`,
  ],
  ['a handler that asks by itself', flask + three + open('', '', 'commit(current_user.id)')],
  [
    'a handler that compares a signature',
    `${flask}import hmac\n${three}${open('', '', 'hmac.compare_digest(a, b) and db.session.commit()')}`,
  ],
  ['a route that changes nothing', flask + three + open('', '', 'return {"sum": 1}')],
  [
    'a function before each request of the application',
    `${flask}${three}@app.before_request\ndef who():\n    if not current_user.is_authenticated:\n        abort(401)\n${open('')}`,
  ],
  [
    'a function before each request that asks nobody',
    `${flask}${three}@app.before_request\ndef clock():\n    g.start = now()\n${open(' # claim')}`,
  ],
  [
    'a router whose making is not at hand is a hint',
    `from flask_login import login_required\nfrom .routers import app\n${three}${open(' # hint')}`,
  ],
  ['what the parameters name', `${fastapi}${user}${threeAsked}${api('item: int', ' # claim')}`],
  [
    'what a type of a parameter names',
    `${fastapi}from typing import Annotated\n${user}User = Annotated[str, Depends(get_current_user)]\n${threeAsked}${api('who: User')}${api('item: int', ' # claim')}`,
  ],
  [
    'what the route is given',
    `${fastapi}${user}${threeAsked}${api('item: int', '', ', dependencies=[Depends(get_current_user)]')}`,
  ],
  [
    'what the router is made with',
    `from fastapi import APIRouter, Depends, HTTPException\nrouter = APIRouter(dependencies=[Depends(get_current_user)])\n${user}${threeAsked}${api('item: int')}`,
  ],
  [
    'a dependency that hands out a connection is none',
    `${fastapi}${user}def get_db():\n    yield connect()\n${threeAsked}${api('db = Depends(get_db)', ' # claim')}`,
  ],
  [
    'a dependency that is not at hand, and says nothing, is a hint',
    `${fastapi}from x import thing\n${user}${threeAsked}${api('x = Depends(thing)', ' # hint')}`,
  ],
].map(([behaviour = '', text = '']) => [behaviour, 'missing-authentication', text] as const)

const elsewhere: readonly Case[] = [
  [
    'a view without the decorator of its siblings',
    paths('path("d", views.d)'),
    views(...threeViews, view('d', '', ' # claim')),
  ],
  [
    'a view that the table of paths puts a check around',
    `from django.contrib.auth.decorators import login_required\n${paths('path("d", login_required(views.d))')}`,
    views(...threeViews, view('d', '')),
  ],
  ['a view that has no path is no route', paths(''), views(...threeViews, view('d', ''))],
  [
    'a class with the mixin, one with a decorator for all of its methods, and one with neither',
    paths('path("d", views.D.as_view()), path("e", views.E.as_view()), path("f", views.F.as_view())'),
    views(
      ...threeViews,
      'class D(LoginRequiredMixin, View):\n    def post(self, request):\n        Thing.objects.create()\n',
      '@method_decorator(login_required, name="dispatch")\nclass E(View):\n    def post(self, request):\n        Thing.objects.create()\n',
      'class F(View):\n    def post(self, request): # claim\n        Thing.objects.create()\n',
    ),
  ],
  [
    'a class that inherits from what is not at hand is a hint',
    paths('path("d", views.D.as_view())'),
    views(
      ...threeViews,
      'from other import Base\nclass D(Base):\n    def post(self, request): # hint\n        Thing.objects.create()\n',
    ),
  ],
].map(([behaviour, text, files]) => [behaviour, 'missing-authentication', text, files] as Case)

const settings = (classes: string): Record<string, string> => ({
  'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "desk.settings")\n',
  'desk/settings.py': `REST_FRAMEWORK = {${classes}}\n`,
})
const rest = (name: string, field: string, mark = ''): string =>
  `class ${name}(APIView):\n${field}    def post(self, request):${mark}\n        Thing.objects.create()\n`
const restViews = (mark: string): Record<string, string> => {
  const field = '    permission_classes = [IsAuthenticated]\n'
  return {
    'views.py': `from rest_framework.permissions import AllowAny, IsAuthenticated\nfrom rest_framework.views import APIView\n${rest('A', field)}${rest('B', field)}${rest('C', field)}${rest('D', '', mark)}${rest('E', '    permission_classes = [AllowAny]\n')}`,
  }
}
const restPaths = `${django}${['A', 'B', 'C', 'D', 'E'].map((name) => `path("${name}", views.${name}.as_view())`).join(', ')}]\n`

const ofSettings: readonly Case[] = [
  ['a view of the REST framework, where the settings are not found', restPaths, restViews(' # hint')],
  ['where they name no permissions', restPaths, { ...restViews(' # claim'), ...settings('"PAGE_SIZE": 20') }],
  [
    'where they do',
    restPaths,
    { ...restViews(''), ...settings('"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"]') },
  ],
].map(([behaviour, text, files]) => [behaviour, 'missing-authentication', text, files] as Case)

const store = (text: string): string => `${flask}${text}`
const found = (how: string, mark = '', more = 'return x'): string => {
  count += 1
  return `@app.get("/o${count}/<int:pk>")\n@login_required\ndef o${count}(pk):\n    x = ${how}${mark}\n    ${more}\n`
}
const tied = (): string => found('Order.query.filter_by(id=pk, user_id=current_user.id).first()')

const others: readonly Case[] = [
  [
    'two siblings tie an object to its user',
    'insecure-direct-object-reference',
    store(tied() + tied() + found('db.session.get(Order, pk)', ' # claim')),
  ],
  ['one is a hint', 'insecure-direct-object-reference', store(tied() + found('Order.query.get(pk)', ' # hint'))],
  [
    'a comparison with the user ties it as well',
    'insecure-direct-object-reference',
    store(tied() + tied() + found('Order.query.get(pk)', '', 'if x.user_id != current_user.id: abort(404)')),
  ],
  [
    'so does one with what a function that refuses with 401 keeps under a name of its own',
    'insecure-direct-object-reference',
    store(
      `from flask import g\ndef known(view):\n    def inner(**rest):\n        g.grower = growers.of(request.headers.get("Authorization"))\n        if g.grower is None:\n            abort(401)\n        return view(**rest)\n    return inner\n${tied()}${tied()}${found('Order.query.get(pk)', '', 'return x if x.grower_id == g.grower.key else None')}${found('Order.query.get(pk)', ' # claim', 'return x if x.grower_id == g.place else None')}`,
    ),
  ],
  [
    'that a user is known for something else is no witness',
    'insecure-direct-object-reference',
    store(
      found('Room.query.get(pk)', '', 'book(x, current_user.id)') +
        found('Room.query.get(pk)', '', 'book(x, current_user.id)') +
        found('Room.query.get(pk)'),
    ),
  ],
  [
    'another store is another matter',
    'insecure-direct-object-reference',
    store(tied() + tied() + found('Room.query.get(pk)')),
  ],
  [
    'a file in the shared folder that is looked at and written',
    'race-condition',
    'import os\nif not os.path.exists("/tmp/x"):\n    f = open("/tmp/x", "w") # claim\n',
  ],
  [
    'elsewhere it is a hint',
    'race-condition',
    'import os\ndef f(p):\n    if not os.path.exists(p):\n        open(p, "w") # hint\n',
  ],
  [
    'with an answer to what may go wrong it is none',
    'race-condition',
    'import os\ndef f(p):\n    try:\n        if not os.path.exists(p):\n            open(p, "w")\n    except FileExistsError:\n        pass\n',
  ],
  [
    'to create or to fail is one step',
    'race-condition',
    'import os\nif not os.path.exists("/tmp/x"):\n    f = open("/tmp/x", "x")\n',
  ],
  [
    'to look before reading or removing is none',
    'race-condition',
    'import os\ndef f(p):\n    if os.path.exists(p):\n        open(p)\n        os.remove(p)\n',
  ],
  [
    'unless the check asks for rights',
    'race-condition',
    'import os\ndef f(p):\n    if os.access(p, os.R_OK):\n        open(p) # hint\n',
  ],
  [
    'paths that are objects',
    'race-condition',
    'from pathlib import Path\nlock = Path("/tmp") / "x"\nif not lock.exists():\n    lock.write_text("1") # claim\n',
  ],
  [
    'a name that can be guessed, below the folder for temporary files',
    'insecure-temporary-file',
    'import os, tempfile, uuid\nopen(os.path.join(tempfile.gettempdir(), f"x-{os.getpid()}"), "w") # claim\nopen(os.path.join(tempfile.gettempdir(), f"x-{uuid.uuid4()}"), "w")\nopen(os.path.join(tempfile.mkdtemp(), "x"), "w")\nopen("/tmp/x")\nopen("/tmp/x", "x")\n',
  ],
  [
    'what is copied or moved there',
    'insecure-temporary-file',
    'import shutil\nshutil.copy("a", "/tmp/a") # claim\nshutil.copy("/tmp/a", "a")\n',
  ],
  [
    'credentials in a header, a body or for the client',
    'cleartext-transmission',
    'import requests\nrequests.post("http://a.acme.io", headers={"Authorization": t}) # claim\nrequests.post("http://a.acme.io", json={"password": p}) # claim\nrequests.get("http://a.acme.io", auth=(u, p)) # claim\nrequests.request("POST", "http://a.acme.io", json={"password": p}) # claim\nrequests.get("http://a.acme.io", params={"q": q})\nrequests.get("http://localhost:80", auth=(u, p))\nrequests.get("https://a.acme.io", auth=(u, p))\n',
  ],
]

const roles: readonly Case[] = [
  ['a change without the permission of two others', '@permission_required("x")\n', '@login_required\n', ' # claim'],
  ['a change that asks for the permission by itself', '@permission_required("x")\n', '@login_required\n', ''],
].map(([behaviour = '', strict = '', weak = '', mark = '']) => {
  const body = mark === '' ? '    if not current_user.is_owner: abort(403)\n' : ''
  const act = (method: string, above: string, line = '', first = ''): string =>
    `@app.route("/plans/<int:pk>", methods=["${method}"])${line}\n${above}def ${method}(pk):\n${first}    db.session.commit()\n`
  return [
    behaviour,
    'missing-authorization',
    flask + act('PUT', strict) + act('PATCH', strict) + act('DELETE', weak, mark, body),
  ] as const
})

const exempt = (above: string, body: string, mark = ''): Record<string, string> =>
  views(
    `from django.views.decorators.csrf import csrf_exempt\n@csrf_exempt\n${above}@require_POST\ndef d(request):${mark}\n    ${body}\n`,
  )
const ownPath = `${django}path("d", views.d)]\n`
const signing =
  'if not compare_digest(mac(request), request.headers["X-Signature"]): raise Http404\n    Thing.objects.create()'
const shop = (more: string, body = 'request.form["x"]; db.session.commit()', mark = ''): string =>
  `from flask import Flask, request\nfrom flask_login import login_required, login_user\napp = Flask(__name__)${mark}\n${more}@app.post("/login")\ndef login():\n    login_user(find())\n@app.post("/things")\n@login_required\ndef things():\n    ${body}\n`

const forged = [
  [
    'a view without a token that believes the session',
    ownPath,
    exempt('@login_required\n', 'Thing.objects.create()', ' # claim'),
  ],
  ['one that reads the user of the request', ownPath, exempt('', 'Thing.objects.create(by=request.user)', ' # claim')],
  ['one that nobody is signed in for', ownPath, exempt('', 'Thing.objects.create()')],
  ['one that compares a signature', ownPath, exempt('@login_required\n', signing)],
  ['one that changes nothing', ownPath, exempt('@login_required\n', 'return render(request.user)')],
  ['an application of Flask with a session and forms', shop('', undefined, ' # claim'), {}],
  ['with a token', shop('from flask_wtf import CSRFProtect\nCSRFProtect(app)\n'), {}],
  ['with settings that are not at hand', shop('app.config.from_envvar("SETTINGS")\n'), {}],
  ['that reads JSON only', shop('', 'request.get_json(); db.session.commit()'), {}],
].map(([behaviour, text, files]) => [behaviour, 'cross-site-request-forgery', text, files] as Case)

const handler = (name: string, above: string, mark = ''): string =>
  `class ${name}(tornado.web.RequestHandler):\n${above}    def post(self):${mark}\n        self.db.save(1)\n`
const secured = '    @tornado.web.authenticated\n'
const tornado = `import tornado.web\n${handler('A', secured)}${handler('B', secured)}${handler('C', secured)}`
const mixin = 'class Own:\n    permission_classes = [IsAuthenticated]\n'

const middleware = {
  ...settings('"PAGE_SIZE": 20'),
  'desk/settings.py': 'MIDDLEWARE = [\n    "django.contrib.auth.middleware.LoginRequiredMiddleware",\n]\n',
}
const items = (name: string): string =>
  `from fastapi import APIRouter\nrouter = APIRouter()\n@router.post("/${name}")\ndef ${name}():\n    db.commit()\n`
const included = (last: string): string =>
  `from fastapi import Depends, FastAPI, HTTPException\nfrom . import a, b, c, d\n${user}app = FastAPI()\n${[
    'a',
    'b',
    'c',
  ]
    .map((name) => `app.include_router(${name}.router, dependencies=[Depends(get_current_user)])\n`)
    .join('')}${last}\n`
const routers = (mark: string): Record<string, string> => ({
  ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.py`, items(name)])),
  'd.py': items('d').replace('"/d")', `"/d")${mark}`),
})

const everywhere = (name: string): string =>
  `from flask import Blueprint\nother = Blueprint("other", __name__)\n@other.${name}\ndef who():\n    if not current_user.is_authenticated:\n        abort(401)\n`

const further: readonly Case[] = [
  [
    'a view that is read, and keeps something in a function that it calls',
    'missing-authentication',
    paths('path("d", views.d)'),
    views(
      ...threeViews,
      'def d(request):\n    return render(request, keep())\ndef keep():\n    Seen.objects.create()\n',
    ),
  ],
  [
    'what a blueprint runs before the routes of all counts for those of all',
    'missing-authentication',
    `${flask}${everywhere('before_app_request')}${three}${open('')}`,
  ],
  [
    'and what it runs before its own does not',
    'missing-authentication',
    `${flask}${everywhere('before_request')}${three}${open(' # claim')}`,
  ],
  [
    'a class that names the permission which its mixin asks for',
    'missing-authentication',
    paths('path("d", views.D.as_view())'),
    views(
      ...threeViews,
      'class D(View):\n    permission_required = "things.add"\n    def post(self, request):\n        Thing.objects.create()\n',
    ),
  ],
  [
    'a middleware of Django asks for all views',
    'missing-authentication',
    paths('path("d", views.d)'),
    { ...views(...threeViews, view('d', '')), ...middleware },
  ],
  [
    'a router that is included without what the others get',
    'missing-authentication',
    included('app.include_router(d.router)'),
    routers(' # claim'),
  ],
  [
    'and with it',
    'missing-authentication',
    included('app.include_router(d.router, dependencies=[Depends(get_current_user)])'),
    routers(''),
  ],
  [
    'routers that are guarded by their own routes are not compared with those of others',
    'missing-authentication',
    'from flask import Flask\nfrom . import shop, site\napp = Flask(__name__)\napp.register_blueprint(shop.app)\napp.register_blueprint(site.site)\n',
    {
      'shop.py': `from flask import Blueprint\nfrom flask_login import login_required\napp = Blueprint("shop", __name__)\n${three}`,
      'site.py':
        'from flask import Blueprint\nsite = Blueprint("site", __name__)\n@site.post("/notes")\ndef notes():\n    db.session.commit()\n',
    },
  ],
  ['a handler of Tornado', 'missing-authentication', `${tornado}${handler('D', '', ' # claim')}`],
  [
    'a handler of Tornado that prepares',
    'missing-authentication',
    `${tornado}class D(tornado.web.RequestHandler):\n    def prepare(self):\n        if not self.current_user:\n            raise tornado.web.HTTPError(403)\n    def post(self):\n        self.db.save(1)\n`,
  ],
  [
    'a class whose mixin names the permissions',
    'missing-authentication',
    restPaths,
    {
      ...settings('"PAGE_SIZE": 20'),
      'views.py': (restViews('')['views.py'] ?? '').replace('class D(APIView)', `${mixin}class D(Own, APIView)`),
    },
  ],
]

const cases = [...forged, ...further, ...authentication, ...elsewhere, ...ofSettings, ...others, ...roles]
const programs = cases.map(([behaviour, rule, text, files = {}]) => [behaviour, { rule, text, files }] as const)

test.each(programs)('%s', async (_behaviour, { rule, text, files }) => {
  const own = rules.filter(({ id }) => id === rule)
  const load = async (specifier: string): Promise<{ path: string; text: string } | undefined> => {
    const name = `${specifier.replace(/^\.\//, '').replaceAll('.', '/')}.py`
    const found = files[name]
    return found === undefined ? undefined : { path: `src/${name}`, text: found }
  }
  const analysis = await analyseFile({ path: 'src/app.py', text }, { rules: own, load })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  const { claims } = analysis
  const placesOf = (tier: string): string[] =>
    claims.filter((claim) => tierOf(claim) === tier).map(({ place }) => `${place.path}:${place.startLine}`)
  const marked = (mark: string): string[] =>
    Object.entries({ 'app.py': text, ...files }).flatMap(([name, each]) =>
      each.split('\n').flatMap((line, index) => (line.endsWith(` # ${mark}`) ? [`src/${name}:${index + 1}`] : [])),
    )
  expect({ claim: placesOf('default').sort(), hint: placesOf('explore').sort() }).toEqual({
    claim: marked('claim').sort(),
    hint: marked('hint').sort(),
  })
})

test('a thousand routes behind decorators and dependencies are judged in seconds', { timeout: 60_000 }, async () => {
  const many = Array.from({ length: 1000 }, () => guarded() + asked()).join('')
  const own = rules.filter(({ structures }) => structures !== undefined)
  const start = performance.now()
  await analyseFile(
    { path: 'src/app.py', text: flask + fastapi + user + many },
    { rules: own, load: async () => undefined },
  )
  expect(performance.now() - start).toBeLessThan(15_000)
})
