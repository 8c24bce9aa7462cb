// The functions of libraries that the rules know: each is claimed with data of a request in it, and not with the library's own safe form.

import { expect, test } from 'vitest'
import { findRule } from '../src/rules/rules.js'
import { claimedLines } from '../src/taint/analyse-snippet.js'

const handler = "import express from 'express'\nexpress().get('/', async (req, res) => { const q = req.query.q"

type Case = readonly [rule: string, library: string, imports: readonly string[], body: readonly string[]]

const cases: readonly Case[] = [
  [
    'sql-injection',
    'pg-promise',
    ["import pgp from 'pg-promise'", "const db = pgp()('a')"],
    ['db.any(`select * from a where b = ${q}`) // claim', "db.any('select * from a where b = $1', [q])"],
  ],
  [
    'sql-injection',
    'mariadb',
    ["import mariadb from 'mariadb'"],
    [
      'const c = await mariadb.createPool({}).getConnection()',
      "c.query('select ' + q) // claim",
      "c.query('select * from a where b = ?', [q])",
    ],
  ],
  [
    'sql-injection',
    'drizzle',
    [
      "import { sql } from 'drizzle-orm'",
      "import { drizzle } from 'drizzle-orm/node-postgres'",
      "const d = drizzle('a')",
    ],
    ['d.execute(sql.raw(`select ${q}`)) // claim', 'd.execute(`select ${q}`) // claim', 'd.execute(sql`select ${q}`)'],
  ],
  [
    'sql-injection',
    'kysely',
    ["import { sql } from 'kysely'"],
    ['sql`order by ${sql.raw(q)}` // claim', 'sql`select ${q}`'],
  ],
  [
    'sql-injection',
    'slonik and postgres.js',
    ["import { sql } from 'slonik'", "import postgres from 'postgres'", "const p = postgres('a')"],
    ['p.unsafe(`select ${q}`) // claim', 'p`select ${q}`', 'pool.any(sql.unsafe`select ${q}`)'],
  ],
  [
    'sql-injection',
    'cassandra',
    ["import { Client } from 'cassandra-driver'", 'const c = new Client({})'],
    ["c.execute(`select * from a where b = '${q}'`) // claim", "c.execute('select * from a where b = ?', [q])"],
  ],
  [
    'sql-injection',
    'neo4j',
    ["import neo4j from 'neo4j-driver'", "const d = neo4j.driver('a')"],
    [
      'd.session().run(`match (n {a: "${q}"}) return n`) // claim',
      'd.session().executeRead((tx) => tx.run(`match (n {a: "${q}"}) return n`)) // claim',
      "d.session().run('match (n {a: $q}) return n', { q })",
    ],
  ],
  [
    'sql-injection',
    'arangodb',
    ["import { aql, Database } from 'arangojs'", 'const d = new Database({})'],
    [
      'd.query(`for a in b filter a.c == "${q}" return a`) // claim',
      'd.query(aql`for a in b filter a.c == ${q} return a`)',
    ],
  ],
  [
    'sql-injection',
    'bigquery and clickhouse',
    ["import { BigQuery } from '@google-cloud/bigquery'", "import { createClient } from '@clickhouse/client'"],
    [
      'new BigQuery().query({ query: `select ${q}` }) // claim',
      "new BigQuery().query({ query: 'select @q', params: { q } })",
      'createClient().query({ query: `select ${q}` }) // claim',
      "createClient().query({ query: 'select {q: String}', query_params: { q } })",
    ],
  ],
  [
    'sql-injection',
    'libsql and Bun',
    ["import { createClient } from '@libsql/client'", "import { Database } from 'bun:sqlite'"],
    [
      'createClient({}).execute(`select ${q}`) // claim',
      "createClient({}).execute({ sql: 'select ?', args: [q] })",
      "new Database('a').query(`select ${q}`) // claim",
      "new Database('a').query('select ?').all(q)",
    ],
  ],
  [
    'sql-injection',
    'objection and mikro-orm',
    ["import { raw } from 'objection'", "import { raw as fragment } from '@mikro-orm/core'"],
    ['raw(`a = ${q}`) // claim', "raw('a = ?', q)", 'fragment(`a = ${q}`) // claim', "fragment('a = ?', [q])"],
  ],
  [
    'nosql-injection',
    'stages of mongodb',
    ["import { MongoClient } from 'mongodb'", "const c = new MongoClient('a').db().collection('a')"],
    ['c.aggregate([{ $match: { a: q } }]) // claim', 'c.aggregate([{ $match: { a: String(q) } }])'],
  ],
  [
    'path-traversal',
    'Deno and Bun',
    ["import path from 'node:path'"],
    [
      "Deno.readTextFile('/srv/' + q) // claim",
      'Bun.file(`/srv/${q}`) // claim',
      'Bun.file(`/srv/${path.basename(q)}`)',
      "Deno.rename('/srv/a', '/srv/' + q) // claim",
    ],
  ],
  [
    'path-traversal',
    'rimraf, glob, send',
    ["import { rimraf } from 'rimraf'", "import { glob } from 'glob'", "import send from 'send'"],
    [
      "rimraf('/srv/' + q) // claim",
      'glob(`/srv/${q}`) // claim',
      'send(req, q) // claim',
      "send(req, q, { root: '/srv' })",
    ],
  ],
  [
    'command-injection',
    'promises of child processes',
    ["import { exec, spawn } from 'child-process-promise'"],
    ["exec('ls ' + q) // claim", "spawn('ls', [q])"],
  ],
  [
    'command-injection',
    'Deno and Bun',
    [],
    [
      "Bun.spawn([q, 'a']) // claim",
      "Bun.spawn(['ls', q])",
      'new Deno.Command(q) // claim',
      "new Deno.Command('ls', { args: [q] })",
    ],
  ],
  [
    'code-injection',
    'scripts of redis',
    ["import Redis from 'ioredis'"],
    ['new Redis().eval(`return ${q}`, 0) // claim', "new Redis().eval('return ARGV[1]', 0, q)"],
  ],
  [
    'code-injection',
    'code in a page',
    [],
    ['page.evaluate(`find("${q}")`) // claim', 'page.evaluate((text) => find(text), q)', 'page.evaluate(q) // claim'],
  ],
  [
    'server-side-request-forgery',
    'clients',
    [
      "import { request as graph } from 'graphql-request'",
      "import Parser from 'rss-parser'",
      "import { Client } from 'undici'",
    ],
    [
      'graph(q, document) // claim',
      "graph('https://a.example/' + q, document)",
      'new Parser().parseURL(q) // claim',
      'new Client(q) // claim',
      "new Client('https://a.example/')",
    ],
  ],
  [
    'server-side-request-forgery',
    'h3 as a proxy',
    [],
    ['proxyRequest(event, q) // claim', 'proxyRequest(event, `https://a.example/${q}`)'],
  ],
  [
    'cross-site-scripting',
    'elements by calls',
    ["import { createElement } from 'react'", "import { h } from 'vue'"],
    [
      "createElement('p', { dangerouslySetInnerHTML: { __html: q } }) // claim",
      "createElement('p', { title: q }, q)",
      "h('p', { innerHTML: q }) // claim",
      "h('p', { title: q }, q)",
    ],
  ],
  [
    'cross-site-scripting',
    'attributes that run',
    [],
    ["a.setAttribute('onclick', q) // claim", "a.setAttribute('title', q)"],
  ],
  [
    'cross-site-scripting',
    'markup that is called safe',
    ["import { unsafeHTML } from 'lit/directives/unsafe-html.js'", "import Handlebars from 'handlebars'"],
    [
      'unsafeHTML(q) // claim',
      'new Handlebars.SafeString(q) // claim',
      'new Handlebars.SafeString(Handlebars.escapeExpression(q))',
    ],
  ],
  [
    'cross-site-scripting',
    'Markdown',
    ["import { marked } from 'marked'", "import DOMPurify from 'dompurify'"],
    ['res.send(marked(q)) // claim', 'res.send(DOMPurify.sanitize(marked.parse(q)))'],
  ],
  [
    'cross-site-scripting',
    'jQuery behind a selection',
    [],
    ["$('#a').find('b').html(q) // claim", "$('#a').find('b').text(q)"],
  ],
  [
    'cross-site-scripting',
    'addresses that Angular trusts',
    [],
    [
      'this.sanitizer.bypassSecurityTrustResourceUrl(q) // claim',
      "this.sanitizer.bypassSecurityTrustResourceUrl('https://a.example/' + q)",
    ],
  ],
]

test.each(cases)('%s: %s', async (id, _library, imports, body) => {
  const rule = findRule(id)
  const { claimed, expected } = await claimedLines([...imports, handler, ...body, '})'].join('\n'), {
    rules: rule === undefined ? [] : [rule],
  })
  expect(expected).not.toEqual([])
  expect(claimed).toEqual(expected)
})

test.each([
  [
    'sql-injection',
    'typeorm by annotation',
    [
      "import { DataSource, Repository } from 'typeorm'",
      "import { InjectRepository } from '@nestjs/typeorm'",
      "import { Controller, Get, Query } from '@nestjs/common'",
      '@Controller() class C { constructor(@InjectRepository(User) private users: Repository<User>, private source: DataSource) {}',
      "@Get() show(@Query('q') q: string) { this.users.query(`select ${q}`) // claim",
      'this.source.transaction((inner) => inner.query(`select ${q}`)) // claim',
      "this.users.query('select $1', [q]) } }",
    ],
  ],
  [
    'server-side-request-forgery',
    'the client of Nest',
    [
      "import { HttpService } from '@nestjs/axios'",
      "import { Controller, Get, Query } from '@nestjs/common'",
      '@Controller() class C { constructor(private client: HttpService) {}',
      "@Get() show(@Query('q') q: string) { this.client.get(q) // claim",
      "this.client.get('https://a.example/' + q) } }",
    ],
  ],
])('%s: %s', async (id, _library, text) => {
  const rule = findRule(id)
  const { claimed, expected } = await claimedLines(text.join('\n'), { rules: rule === undefined ? [] : [rule] })
  expect(claimed).toEqual(expected)
})
