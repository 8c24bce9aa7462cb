// Checked by a pattern.
import express from 'express'
import { Client } from 'ldapts'

const app = express()
const client = new Client({ url: 'ldaps://directory.example' })

app.get('/people', async (req, res) => {
  const mail = String(req.query.mail)
  if (!/^[\w.]+@example\.com$/.test(mail)) return res.status(400).end()
  // ok: ldap-injection
  const { searchEntries } = await client.search('dc=example', { filter: `(mail=${mail})` })
  res.json(searchEntries)
})

app.get('/groups', async (_req, res) => {
  // ok: ldap-injection
  res.json(await client.search('ou=groups,dc=example', { filter: '(objectClass=group)' }))
})
