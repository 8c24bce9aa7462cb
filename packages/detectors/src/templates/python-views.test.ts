// Templates that programs in Python render: by a call, a decorator, a class.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const places = async (tree: Tree, path = 'app.py'): Promise<string[]> =>
  (await judgedClaims(tree, path)).map((claim) => /in (\S+) .*?, (\S+)\)/.exec(claim)?.slice(1).join(' ') ?? '')

const flask = "from flask import Flask, render_template, request\napp = Flask(__name__)\n@app.route('/')\ndef page():\n"
const given = `${flask}    return render_template('a/page.html', name=request.args['n'], rows=[{'title': request.args['t']}])`

test.each<[string, string, string[]]>([
  ['a name', '{{ name|safe }}', ['templates/a/page.html:1 true-positive']],
  ['what is escaped', '{{ name }}', []],
  ['what is escaped before', '{{ name|e|safe }}', []],
  ['what a filter of the program cleans', '{{ name|clean_markup|safe }}', []],
  [
    'where nothing is escaped',
    '{% autoescape false %}{{ name }}{% endautoescape %}',
    ['templates/a/page.html:1 true-positive'],
  ],
  [
    'a key of an element',
    "{% for row in rows %}{{ row['title']|safe }}{% endfor %}",
    ['templates/a/page.html:1 true-positive'],
  ],
  ['another key of an element', "{% for row in rows %}{{ row['name']|safe }}{% endfor %}", []],
  ['what it includes', "{% include 'a/part.html' %}", ['templates/a/part.html:1 true-positive']],
])('a template of Jinja shows %s', async (_name, text, expected) => {
  expect(
    await places({ 'app.py': given, 'templates/a/page.html': text, 'templates/a/part.html': '{{ name|safe }}' }),
  ).toEqual(expected)
})

const shown = ['pages/p.html:1 true-positive']

test.each<[string, string, string[]]>([
  [
    'a folder that Flask is told',
    `${flask.replace('__name__', "__name__, template_folder='pages'")}    return render_template('p.html', q=request.args['q'])`,
    shown,
  ],
  [
    'Starlette, the name first',
    "from fastapi import FastAPI\nfrom fastapi.templating import Jinja2Templates\napp = FastAPI()\npages = Jinja2Templates(directory='pages')\n@app.get('/')\ndef page(request, q: str):\n    return pages.TemplateResponse('p.html', {'q': q})",
    shown,
  ],
  [
    'Starlette, all by name',
    "from fastapi import FastAPI\nfrom fastapi.templating import Jinja2Templates\napp = FastAPI()\npages = Jinja2Templates(directory='pages')\n@app.get('/')\ndef page(request, q: str):\n    return pages.TemplateResponse(request=request, name='p.html', context={'q': q})",
    shown,
  ],
  [
    'a template that is chosen before',
    `from jinja2 import Environment, FileSystemLoader\n${flask.replace('@app', "env = Environment(loader=FileSystemLoader('pages'), autoescape=True)\n@app")}    page = env.get_template('p.html')\n    return page.render(q=request.args['q'])`,
    shown,
  ],
])('a template is found by %s', async (_name, text, expected) => {
  expect(await places({ 'app.py': text, 'pages/p.html': '{{ q | safe }}' })).toEqual(expected)
})

test.each<[string, string, string, string[]]>([
  [
    'Django calls `render`',
    "from django.shortcuts import render\ndef show(request):\n    return render(request, 'shop/a.html', {'q': request.GET['q']})",
    '{% autoescape off %}{{ q }}{% endautoescape %}',
    ['shop/templates/shop/a.html:1 true-positive'],
  ],
  [
    'a class of Django fills the context',
    "from django.views.generic import TemplateView\nclass Show(TemplateView):\n    template_name = 'shop/a.html'\n    def get_context_data(self, **kwargs):\n        context = super().get_context_data(**kwargs)\n        context['q'] = self.request.GET['q']\n        return context",
    '{{ q|safe }}',
    ['shop/templates/shop/a.html:1 true-positive'],
  ],
  [
    'a class of Django fills another name',
    "from django.views.generic import TemplateView\nclass Show(TemplateView):\n    template_name = 'shop/a.html'\n    def get_context_data(self, **kwargs):\n        return {'other': self.request.GET['q'], 'q': 'none'}",
    '{{ q|safe }}',
    [],
  ],
  [
    'aiohttp renders what a handler returns',
    "import aiohttp_jinja2\nfrom aiohttp import web\nroutes = web.RouteTableDef()\n@routes.get('/')\n@aiohttp_jinja2.template('shop/a.html')\nasync def show(request):\n    return {'q': request.query['q']}",
    '{{ q|safe }}',
    ['shop/templates/shop/a.html:1 true-positive'],
  ],
  [
    'Tornado shows an expression raw',
    "import tornado.web\nclass Show(tornado.web.RequestHandler):\n    def get(self):\n        self.render('shop/a.html', q=self.get_argument('q'))",
    '{% raw q %}',
    ['shop/templates/shop/a.html:1 true-positive'],
  ],
])('%s', async (_name, text, template, expected) => {
  expect(await places({ 'shop/views.py': text, 'shop/templates/shop/a.html': template }, 'shop/views.py')).toEqual(
    expected,
  )
})

test('a template that two calls render has one flaw', async () => {
  const call = "    return render_template('p.html', q=request.args['q'])\n"
  const text = `${flask}${call}@app.route('/b')\ndef other():\n${call}`
  expect(await places({ 'app.py': text, 'templates/p.html': '{{ q|safe }}' })).toEqual([
    'templates/p.html:1 true-positive',
  ])
})
