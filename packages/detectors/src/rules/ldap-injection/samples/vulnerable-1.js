// Sign-in by a directory.
const express = require('express')
const ldap = require('ldapjs')

const app = express()
app.use(express.json())
const client = ldap.createClient({ url: 'ldap://127.0.0.1' })

app.post('/login', (req, res) => {
  const filter = `(&(uid=${req.body.user})(objectClass=person))`
  // finding: ldap-injection
  client.search('ou=users,dc=example', { filter, scope: 'sub' }, (error, found) => res.json({ found }))
})

app.post('/bind', (req, res) => {
  // finding: ldap-injection
  client.bind('uid=' + req.body.user + ',dc=example', req.body.password, (error) => res.json({ ok: !error }))
})
