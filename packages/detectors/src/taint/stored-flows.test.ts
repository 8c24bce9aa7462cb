// What one request stores and another reads: with a flaw, with its fix, and where what is read is something else.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const said = async (tree: Tree, path: string): Promise<string[]> =>
  (await judgedClaims(tree, path)).flatMap((claim) =>
    claim.startsWith('mass-assignment') ? [] : [claim.replace(/ \((\w+), /, ' (')],
  )

const notes = [
  "const mongoose = require('mongoose')",
  "const { exec } = require('node:child_process')",
  "const escape = require('escape-html')",
  'const Note = mongoose.model(',
  "  'Note',",
  '  new mongoose.Schema({ title: String, text: { type: String }, votes: { type: Number }, at: Date }),',
  ')',
  "const User = mongoose.model('User', new mongoose.Schema({ title: String }))",
  "const app = require('express')()",
]
const app = (store: string, show: string): Tree => ({
  'app.js': `${notes.join('\n')}
app.post('/', async (req, res) => { ${store}
  res.end() })
app.get('/:id', async (req, res) => { ${show} })`,
})
const create = 'await Note.create({ title: req.body.title, text: escape(req.body.text), votes: req.body.votes })'
const shown = ['cross-site-scripting in app.js:12 (true-positive)']

test.each<[string, string, string, string[]]>([
  ['of one record', create, 'const note = await Note.findById(req.params.id); res.send(`<b>${note.title}</b>`)', shown],
  [
    'of each of a list',
    create,
    "const list = await Note.find().lean(); res.send(list.map((each) => `<b>${each.title}</b>`).join(''))",
    shown,
  ],
  [
    'of a command',
    create,
    "const note = await Note.findOne(); exec('say ' + note.title)",
    ['command-injection in app.js:12 (true-positive)'],
  ],
  [
    'that is set before `save`',
    'const note = await Note.findById(req.body.id); note.title = req.body.title; await note.save()',
    'const note = await Note.findById(req.params.id); res.send(`<b>${note.title}</b>`)',
    shown,
  ],
  [
    'that is under `$set`',
    'await Note.updateOne({ _id: 1 }, { $set: { title: req.body.title } })',
    'const note = await Note.findById(req.params.id); res.send(`<b>${note.title}</b>`)',
    shown,
  ],
  [
    'that a whole body brings',
    'await Note.create(req.body)',
    'const note = await Note.findById(req.params.id); res.send(`<b>${note.title}</b>`)',
    shown,
  ],
  [
    'that a whole body brings, which is a number',
    'await Note.create(req.body)',
    'const note = await Note.findById(req.params.id); res.send(`<b>${note.votes} ${note._id} ${note.at}</b>`)',
    [],
  ],
  [
    'that is escaped before',
    create,
    'const note = await Note.findById(req.params.id); res.send(`<b>${note.text}</b>`)',
    [],
  ],
  [
    'that is escaped where it is read',
    create,
    'const note = await Note.findById(1); res.send(`<b>${escape(note.title)}</b>`)',
    [],
  ],
  ['that is a number', create, 'const note = await Note.findById(req.params.id); res.send(`<b>${note.votes}</b>`)', []],
  [
    'of another kind of record',
    create,
    'const user = await User.findById(req.params.id); res.send(`<b>${user.title}</b>`)',
    [],
  ],
  ['that nobody stores', '', 'const note = await Note.findById(req.params.id); res.send(`<b>${note.title}</b>`)', []],
  ['that is how many there are', create, 'const count = await Note.countDocuments(); res.send(`<b>${count}</b>`)', []],
])('a field of Mongoose %s', async (_name, store, show, expected) => {
  expect(await said(app(store, show), 'app.js')).toEqual(expected)
})

test('what another file stores, given to a function there', async () => {
  const tree = {
    'app.js': `const { add, all } = require('./store')
const app = require('express')()
app.post('/', async (req, res) => { await add({ text: req.body.text })
  res.end() })
app.get('/', async (req, res) => res.send((await all()).map((each) => '<li>' + each.text).join('')))`,
    'store.js': `const { Model } = require('sequelize')
class Entry extends Model {}
exports.add = (fields) => Entry.create({ text: fields.text })
exports.all = () => Entry.findAll({ limit: 5 })`,
  }
  expect(await said(tree, 'app.js')).toEqual(['cross-site-scripting in app.js:5 (true-positive)'])
})

test('a model that is asked for by its name', async () => {
  const tree = {
    'app.js': `const mongoose = require('mongoose')
mongoose.model('Note', new mongoose.Schema({ title: String, votes: Number }))
const app = require('express')()
app.post('/', async (req, res) => { await mongoose.model('Note').create({ title: req.body.a, votes: req.body.b }); res.end() })
const Note = mongoose.model('Note')
app.get('/', async (req, res) => { const note = await Note.findOne(); res.send('<b>' + note.title) })
app.get('/b', async (req, res) => { const note = await Note.findOne(); res.send('<b>' + note.votes) })`,
  }
  expect(await said(tree, 'app.js')).toEqual(['cross-site-scripting in app.js:6 (true-positive)'])
})

test('a client with an object for each kind', async () => {
  const tree = {
    'app.js': `const { PrismaClient } = require('@prisma/client')
const db = new PrismaClient()
const app = require('express')()
app.post('/', async (req, res) => { await db.entry.create({ data: { text: req.body.text } }); res.end() })
app.get('/', async (req, res) => { const one = await db.entry.findUnique({ where: { id: 1 } })
  res.send('<b>' + one.text) })
app.get('/b', async (req, res) => { const one = await db.other.findUnique({ where: { id: 1 } })
  res.send('<b>' + one.text) })`,
  }
  expect(await said(tree, 'app.js')).toEqual(['cross-site-scripting in app.js:6 (true-positive)'])
})

const flask = `from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
db = SQLAlchemy(app)
class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80))
    rank = db.Column(db.Integer)
@app.post('/')
def add():
    db.session.add(Post(title=request.form['title'], rank=request.form['rank']))
    return ''
@app.get('/<name>')
def show(name):
`

test.each<[string, string, string[]]>([
  [
    'by a query',
    "    return '<b>' + Post.query.filter_by(id=1).first().title",
    ['cross-site-scripting in app.py:15 (true-positive)'],
  ],
  [
    'by a session',
    "    return '<b>' + db.session.get(Post, 1).title",
    ['cross-site-scripting in app.py:15 (true-positive)'],
  ],
  [
    'by a statement',
    "    posts = db.session.execute(db.select(Post)).scalars().all()\n    return ''.join('<b>' + post.title for post in posts)",
    ['cross-site-scripting in app.py:16 (true-positive)'],
  ],
  ['that is a number', "    return '<b>' + Post.query.first().rank", []],
  ['by what the request names, and is its own', "    return '<b>' + db.session.get(Post, name).rank", []],
])('a field of SQLAlchemy that is read %s', async (_name, show, expected) => {
  expect(await said({ 'app.py': flask + show }, 'app.py')).toEqual(expected)
})

test('fields of Django in its templates', async () => {
  const tree = {
    'shop/views.py': `from django.db import models
from django.shortcuts import get_object_or_404, render
class Item(models.Model):
    note = models.TextField()
    price = models.IntegerField()
def add(request):
    Item.objects.create(note=request.POST['note'], price=request.POST['price'])
def show(request, pk):
    return render(request, 'item.html', {'item': get_object_or_404(Item, pk=pk)})
def all(request):
    return render(request, 'items.html', {'items': Item.objects.filter(price=1).order_by('note')})`,
    'shop/templates/item.html': '{{ item.note|safe }}\n{{ item.price|safe }}\n{{ item.note }}',
    'shop/templates/items.html': '{% for item in items %}\n{{ item.note|safe }}\n{% endfor %}',
  }
  const claims = await said(tree, 'shop/views.py')
  expect(claims.toSorted()).toEqual([
    'cross-site-scripting in shop/templates/item.html:1 (true-positive)',
    'cross-site-scripting in shop/templates/items.html:2 (true-positive)',
  ])
})

const shop = (more: string): string => `from django import forms
from django.db import models
from django.shortcuts import get_object_or_404, render
class Item(models.Model):
    title = models.TextField()
class Comment(models.Model):
    item = models.ForeignKey(Item, related_name='comments', on_delete=models.CASCADE)
    text = models.TextField()
    hidden = models.TextField()
class CommentForm(forms.ModelForm):
    class Meta:
        model = Comment
        fields = ['text']
${more}
def show(request, pk):
    return render(request, 'item.html', {'item': get_object_or_404(Item, pk=pk)})`

test.each<[string, string, string, string[]]>([
  [
    'saves what its records lead to',
    'def add(request):\n    CommentForm(request.POST).save()',
    '{% for comment in item.comments.all %}\n{{ comment.text|safe }}{% endfor %}',
    ['cross-site-scripting in shop/templates/item.html:2 (true-positive)'],
  ],
  [
    'does not save what it does not name',
    'def add(request):\n    CommentForm(request.POST).save()',
    '{% for comment in item.comments.all %}\n{{ comment.hidden|safe }}{% endfor %}',
    [],
  ],
  ['that nobody fills', '', '{% for comment in item.comments.all %}\n{{ comment.text|safe }}{% endfor %}', []],
  [
    'does not save what a record is asked by',
    'def one(request):\n    get_object_or_404(Item, title=request.GET["t"])',
    '{{ item.title|safe }}',
    [],
  ],
])('a form of Django %s', async (_name, more, template, expected) => {
  const tree = { 'shop/views.py': shop(more), 'shop/templates/item.html': template }
  expect(await said(tree, 'shop/views.py')).toEqual(expected)
})
