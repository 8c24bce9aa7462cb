// What applications in Python keep for their handlers, whom they let call a function, and where data enters beside requests.

import { beforeAll, describe, expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { refuteClaim } from '../refute.js'
import { rules } from '../rules/rules.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

async function claimed(files: Readonly<Record<string, string>>): Promise<string[]> {
  const [path = ''] = Object.keys(files)
  const load = async (specifier: string) => {
    const name = `${specifier.replace(/^\.\//, '')}.py`
    return Object.hasOwn(files, name) ? { path: name, text: files[name] ?? '' } : undefined
  }
  const analysis = await analyseFile({ path, text: files[path] ?? '' }, { rules, load })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  const said = analysis.claims.map(async (claim) => {
    const paths = [...new Set([claim.place.path, ...claim.trace.map(({ quote }) => quote.place.path)])]
    const given = paths.map((each) => ({ path: each, text: files[each] ?? '' }))
    const { verdict } = await refuteClaim(claim, { files: given, rules, load })
    return `${claim.ruleId} in ${claim.place.path}:${claim.place.startLine} ${verdict}`
  })
  return Promise.all(said)
}

const service =
  'import os\n\nclass Service:\n    def run(self, x):\n        os.system("ls " + x)\n\n    def skip(self, x):\n        pass\n'
const found = ['command-injection in service.py:5 true-positive']

describe('what the application keeps', () => {
  test.each<[string, string, string[]]>([
    [
      'under a key of its own',
      'from aiohttp import web\nfrom .service import Service\nSERVICE = web.AppKey("service", Service)\nasync def show(request):\n    request.app[SERVICE].run(request.query["q"])\ndef make():\n    app = web.Application()\n    app[SERVICE] = Service()\n    app.router.add_get("/", show)\n',
      found,
    ],
    [
      'under a name',
      'from aiohttp import web\nfrom .service import Service\nasync def show(request):\n    request.app["service"].run(request.query["q"])\ndef make():\n    app = web.Application()\n    app["service"] = Service()\n    app.router.add_get("/", show)\n',
      found,
    ],
    [
      'under another name',
      'from aiohttp import web\nfrom .service import Service\nasync def show(request):\n    request.app["other"].run(request.query["q"])\ndef make():\n    app = web.Application()\n    app["service"] = Service()\n    app.router.add_get("/", show)\n',
      [],
    ],
    [
      'in its state',
      'from fastapi import FastAPI, Request\nfrom .service import Service\napp = FastAPI()\napp.state.service = Service()\n@app.get("/")\ndef show(request: Request, q: str):\n    request.app.state.service.run(q)\n',
      found,
    ],
    [
      'in its state, and what is asked of it is harmless',
      'from fastapi import FastAPI, Request\nfrom .service import Service\napp = FastAPI()\napp.state.service = Service()\n@app.get("/")\ndef show(request: Request, q: str):\n    request.app.state.service.skip(q)\n',
      [],
    ],
  ])('%s', async (_name, web, expected) => {
    expect(await claimed({ 'web.py': web, 'service.py': service })).toEqual(expected)
  })

  test('a connection that is opened once for a request', async () => {
    const web =
      'import sqlite3\nfrom flask import Flask, g, request\napp = Flask(__name__)\ndef connection():\n    if "db" not in g:\n        g.db = sqlite3.connect("a.db")\n    return g.db\n@app.get("/")\ndef show():\n    connection().execute("SELECT a FROM b WHERE c = \'" + request.args["q"] + "\'")\n    connection().execute("SELECT a FROM b WHERE c = ?", (request.args["q"],))\n    return ""\n'
    expect(await claimed({ 'web.py': web })).toEqual(['sql-injection in web.py:10 true-positive'])
  })
})

const call = (body: string): string =>
  `import asyncio, threading, os\nfrom functools import partial\nfrom flask import Flask, request\nfrom asgiref.sync import sync_to_async\nfrom .service import Service\napp = Flask(__name__)\nservice = Service()\ndef both(a, b):\n    os.system(b)\n@app.get("/")\nasync def show():\n    q = request.args["q"]\n    ${body}\n    return ""\n`

test.each<[string, string[]]>([
  ['await run_in_threadpool(service.run, q)', found],
  ['await asyncio.to_thread(service.run, q)', found],
  ['await asyncio.get_running_loop().run_in_executor(None, service.run, q)', found],
  ['pool.submit(service.run, q)', found],
  ['threading.Thread(target=service.run, args=(q,)).start()', found],
  ['threading.Thread(target=service.run, args=("a", q)).start()', []],
  ['partial(service.run, q)()', found],
  ['later = partial(service.run, x=q)\n    later()', found],
  ['partial(both, "a")(q)', ['command-injection in web.py:9 true-positive']],
  ['partial(both, q)("a")', []],
  ['partial(both, "a", b=q)()', ['command-injection in web.py:9 true-positive']],
  ['await sync_to_async(service.run)(q)', found],
  ['await asyncio.to_thread(service.skip, q)', []],
  ['await asyncio.to_thread(service.run, "a")', []],
  ['await asyncio.to_thread(other, service.run, q)', []],
])('a function that is given to be called: %s', async (body, expected) => {
  expect(await claimed({ 'web.py': call(body), 'service.py': service })).toEqual(expected)
})

test('what a client of a server of the event loop sends', async () => {
  const text =
    'import asyncio, pickle\nasync def serve(reader, writer):\n    size = await reader.readexactly(4)\n    writer.write(pickle.loads(await reader.readline()))\nasync def main():\n    await asyncio.start_server(serve, "0.0.0.0", 1)\n'
  expect(await claimed({ 'a.py': text })).toEqual(['unsafe-deserialization in a.py:4 true-positive'])
})

test('a value that a template gives to a filter of its own', async () => {
  const filter = (value: string): string =>
    `from django import template\nfrom django.utils.html import escape\nfrom django.utils.safestring import mark_safe\nregister = template.Library()\n@register.filter\ndef bold(text):\n    return mark_safe("<b>%s</b>" % ${value})\n`
  expect(await claimed({ 'a.py': filter('text') })).toEqual(['cross-site-scripting in a.py:7 true-positive'])
  expect(await claimed({ 'a.py': filter('escape(text)') })).toEqual([])
})

test('a connection that is closed behind a block', async () => {
  const text =
    'from contextlib import closing\nfrom django.db import connection\nfrom django.http import HttpRequest\ndef show(request: HttpRequest):\n    with closing(connection.cursor()) as cursor:\n        cursor.execute("SELECT a FROM b ORDER BY " + request.GET["q"])\n'
  expect(await claimed({ 'views.py': text })).toEqual(['sql-injection in views.py:6 true-positive'])
})

test.each([
  ['def page(request, name):', ['path-traversal in shop/views.py:2 true-positive']],
  ['def page(request, name, status=500):', ['path-traversal in shop/views.py:2 true-positive']],
  ['def page(request, exc_type, exc_value, tb, name):', []],
  ['def page(request, name, queryset):', []],
])('a function of a file of views that other code calls is no view: %s', async (head, expected) => {
  expect(await claimed({ 'shop/views.py': `${head}\n    return open("/srv/pages/" + name).read()\n` })).toEqual(
    expected,
  )
})

const reading = (condition: string): string =>
  `import os\nfrom pathlib import Path\nfrom flask import Flask, request\napp = Flask(__name__)\nROOT = Path("/srv/files")\n@app.get("/")\ndef show():\n    path = (ROOT / request.args["q"]).resolve()\n    if ${condition}:\n        return ""\n    return path.read_text()\n`

test.each<[string, string[]]>([
  ['path.parent != ROOT', []],
  ['os.path.dirname(path) != ROOT', []],
  ['ROOT not in path.parents', []],
  ['path.parent != Path(request.args["p"]).parent', ['path-traversal in a.py:11 true-positive']],
  ['path.name != "a"', ['path-traversal in a.py:11 true-positive']],
])('a file right in a folder: %s', async (condition, expected) => {
  expect(await claimed({ 'a.py': reading(condition) })).toEqual(expected)
})

test('the fields of what was sent, whose class another file declares', async () => {
  const files = {
    'a.py':
      'import httpx\nfrom fastapi import FastAPI\nfrom .models import Hook\napp = FastAPI()\n@app.post("/")\ndef show(hook: Hook):\n    httpx.get(hook.url)\n',
    'models.py':
      'from pydantic import BaseModel, Field\nclass Hook(BaseModel):\n    url: str = Field(max_length=500)\n',
  }
  expect(await claimed(files)).toEqual(['server-side-request-forgery in a.py:7 true-positive'])
})

const opened = (manager: string): string =>
  `import contextlib, ldap3\nfrom flask import Flask, request\napp = Flask(__name__)\n@contextlib.contextmanager\ndef opened():\n    conn = ldap3.Connection("a")\n    try:\n        ${manager}\n    finally:\n        conn.unbind()\n@app.get("/")\ndef show():\n    with opened() as conn:\n        conn.search("dc=a", "(cn=" + request.args["q"] + ")")\n    return ""\n`

test('what a context manager hands out is what it yields', async () => {
  expect(await claimed({ 'a.py': opened('yield conn') })).toEqual(['ldap-injection in a.py:14 true-positive'])
  expect(await claimed({ 'a.py': opened('yield 1') })).toEqual([])
})

describe('a program that a server calls without a framework', () => {
  const program = (head: string, body: string): string =>
    `import os, cgi\nfrom urllib.parse import parse_qs\nfrom werkzeug.wrappers import Request\n${head}\n    ${body}\n    return [b""]\n`
  const application = 'def application(environ, start_response):'
  const claim = ['command-injection in a.py:5 true-positive']

  test.each<[string, string, string, string[]]>([
    ['its query', application, 'os.system("ls " + parse_qs(environ["QUERY_STRING"])["q"][0])', claim],
    ['a header', application, 'os.system("ls " + environ.get("HTTP_HOST", ""))', claim],
    ['its body', application, 'os.system("ls " + environ["wsgi.input"].read(10).decode())', claim],
    ['a request that is made of it', application, 'os.system("ls " + Request(environ).args["q"])', claim],
    ['what middleware keeps in it', application, 'os.system("ls " + environ["app.folder"])', []],
    ['an environment of something else', 'def load(environ, other):', 'os.system("ls " + environ["HOME"])', []],
    ['an environment alone', 'def load(environ):', 'os.system("ls " + environ["HOME"])', []],
    ['the form of a script', 'def show():', 'os.system("ls " + cgi.FieldStorage().getvalue("q"))', claim],
  ])('%s', async (_, head, body, expected) => expect(await claimed({ 'a.py': program(head, body) })).toEqual(expected))
})

test('an endpoint in a list of routes', async () => {
  const text = (name: string): string =>
    `import os\nfrom starlette.applications import Starlette\nfrom starlette.routing import Route\nasync def show(asked):\n    os.system("ls " + asked.query_params["q"])\nasync def other(asked):\n    return None\napp = Starlette(routes=[Route("/", ${name})])\n`
  expect(await claimed({ 'a.py': text('show') })).toEqual(['command-injection in a.py:5 true-positive'])
  expect(await claimed({ 'a.py': text('other') })).toEqual([])
})

test('what another file throws behind a condition is caught here', async () => {
  // The condition is a value that the file of the handler has no number for.
  const filler = `table = [${Array.from({ length: 200 }, (_, index) => index).join(', ')}]\n`
  const lookup = (condition: string): string =>
    `${filler}class Missing(Exception):\n    pass\ndef find(name, other):\n    if ${condition}:\n        raise Missing(name)\n    return 1\n`
  const view =
    'import os\nfrom flask import Flask, request\nfrom lookup import find, Missing\napp = Flask(__name__)\n@app.get("/")\ndef show():\n    try:\n        find(request.args["q"], 1)\n    except Missing as error:\n        os.system("show " + error.args[0])\n'
  expect(await claimed({ 'app.py': view, 'lookup.py': lookup('other == 1') })).toEqual([
    'command-injection in app.py:10 true-positive',
  ])
  expect(await claimed({ 'app.py': view, 'lookup.py': lookup('name == "a"') })).toEqual([])
})

describe('a list of a handler', () => {
  const handler = (type: string) =>
    `import os\nfrom typing import List\nfrom fastapi import FastAPI\napp = FastAPI()\n@app.get("/")\ndef show(ids: ${type}):\n    os.system("ls " + str(ids))\n`
  test.each([
    ['list[str]', ['command-injection in web.py:7 true-positive']],
    ['tuple[int, str]', ['command-injection in web.py:7 true-positive']],
    ['list[int]', []],
    ['List[int] | None', []],
    ['tuple[int, ...]', []],
  ])('%s', async (type, expected) => {
    expect(await claimed({ 'web.py': handler(type) })).toEqual(expected)
  })
})

describe('what FastAPI hands to a handler', () => {
  const above =
    'from typing import Annotated\nfrom fastapi import FastAPI, Depends\nfrom sqlalchemy.orm import DeclarativeBase\napp = FastAPI()\nclass Base(DeclarativeBase):\n    pass\nclass User(Base):\n    id: int\ndef current() -> User:\n    return db.get(User, 1)\nCurrent = Annotated[User, Depends(current)]\nPaging = Annotated[dict, Depends(current)]\n@app.put("/")\n'
  const opens = (parameter: string) => `${above}def show(it: ${parameter}):\n    open("/srv/" + it.name)\n`
  const sets = (parameter: string) =>
    `${above}def show(it: ${parameter}, user: Current):\n    for key, value in it.items():\n        setattr(user, key, value)\n`
  test.each<[string, string, string[]]>([
    ['a record that a function finds', opens('Annotated[User, Depends(current)]'), []],
    ['by its default', opens('User = Depends(current)'), []],
    ['under a name', opens('Current'), []],
    ['a record of the request', opens('User'), ['path-traversal in web.py:15 true-positive']],
    ['what a function gathers', opens('Paging'), ['path-traversal in web.py:15 true-positive']],
    ['names of attributes', sets('dict'), ['mass-assignment in web.py:16 true-positive']],
    ['names of attributes that it does not fix', sets('dict | None'), ['mass-assignment in web.py:16 true-positive']],
    ['names that a function gathers', sets('Paging'), []],
    ['names of a schema', sets('Settings'), []],
  ])('%s', async (_name, text, expected) => {
    expect(await claimed({ 'web.py': text })).toEqual(expected)
  })
})

describe('a member of an archive', () => {
  const unpack = (path: string, check: string) =>
    `import io, zipfile\nfrom pathlib import Path\nROOT = Path("/srv")\ndef unpack(data):\n    with zipfile.ZipFile(io.BytesIO(data)) as archive:\n        for info in archive.infolist():\n            target = ${path}\n            if ${check}:\n                target.write_bytes(archive.read(info))\n`
  test.each<[string, string, string, string[]]>([
    ['under its name', 'ROOT / info.filename', 'len(data)', ['archive-slip in web.py:9 true-positive']],
    ['under its last name', 'ROOT / Path(info.filename).name', 'len(data)', []],
    ['below the folder', '(ROOT / info.filename).resolve()', 'target.is_relative_to(ROOT)', []],
  ])('%s', async (_name, path, check, expected) => {
    expect(await claimed({ 'web.py': unpack(path, check) })).toEqual(expected)
  })
})

test('the trace shows where what is thrown is caught', async () => {
  const text =
    'import os\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.get("/")\ndef show():\n    try:\n        raise ValueError(request.args["q"])\n    except ValueError as error:\n        os.system("ls " + str(error))\n'
  const analysis = await analyseFile({ path: 'app.py', text }, { rules, load: async () => undefined })
  const [claim] = analysis.kind === 'analysed' ? analysis.claims : []
  const caught = claim?.trace.find(({ note }) => note === 'it is thrown, and caught here')
  expect(caught?.quote.place.startLine).toBe(8)
})
