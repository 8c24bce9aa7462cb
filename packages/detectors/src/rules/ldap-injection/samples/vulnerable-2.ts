// The same with promises.
import express from 'express'
import { Client } from 'ldapts'

const app = express()
const client = new Client({ url: 'ldaps://directory.example' })

app.get('/people', async (req, res) => {
  // finding: ldap-injection
  const { searchEntries } = await client.search('dc=example', { filter: `(mail=${req.query.mail})` })
  res.json(searchEntries)
})

app.get('/group/:name', async (req, res) => {
  // finding: ldap-injection
  res.json(await client.search(`cn=${req.params.name},ou=groups,dc=example`))
})
