// Connections that are given, of the types that drivers declare.
import type { Database } from 'better-sqlite3'
import express from 'express'
import type { Pool, PoolConnection } from 'mysql2/promise'
import type { PoolClient } from 'pg'

const app = express()

export function routes(store: Database, reader: PoolConnection, writer: PoolClient, all: Pool) {
  app.get('/berths', async (req, res) => {
    // finding: sql-injection
    res.json(store.prepare(`SELECT name FROM berths ORDER BY ${req.query.by}`).all())
  })
  app.get('/boats', async (req, res) => {
    // finding: sql-injection
    res.json(await reader.execute('SELECT name FROM boats WHERE owner = ' + req.query.owner))
  })
  app.get('/tides', async (req, res) => {
    // finding: sql-injection
    res.json(await all.query('SELECT height FROM tides WHERE harbour = ' + req.query.harbour))
  })
  app.post('/notes', async (req, res) => {
    // finding: sql-injection
    await writer.query(`INSERT INTO notes (text) VALUES ('${req.body.text}')`)
    // ok: sql-injection
    await writer.query('INSERT INTO log (text) VALUES ($1)', [req.body.text])
    res.sendStatus(201)
  })
}
