// Values apart from the filter, or escaped.
const express = require('express')
const ldap = require('ldapjs')
const ldapEscape = require('ldap-escape')

const app = express()
app.use(express.json())
const client = ldap.createClient({ url: 'ldap://127.0.0.1' })

app.post('/login', (req, res) => {
  const filter = new ldap.EqualityFilter({ attribute: 'uid', value: req.body.user })
  // ok: ldap-injection
  client.search('ou=users,dc=example', { filter, scope: 'sub' }, (error, found) => res.json({ found }))
})

app.post('/other', (req, res) => {
  const filter = ldapEscape.filter`(uid=${req.body.user})`
  // ok: ldap-injection
  client.search('ou=users,dc=example', { filter }, (error, found) => res.json({ found }))
})
