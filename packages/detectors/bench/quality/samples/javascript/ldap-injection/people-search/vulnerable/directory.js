const ldap = require('ldapjs')

const client = ldap.createClient({ url: process.env.LDAP_URL })

exports.byName = (name, done) => {
  const options = { scope: 'sub', attributes: ['cn', 'mail'], filter: `(&(objectClass=person)(cn=${name}))` }
  client.search('ou=people,dc=example,dc=com', options, (error, result) => {
    if (error) return done(error)
    const people = []
    result.on('searchEntry', (entry) => people.push(entry.pojo))
    result.on('error', done)
    result.on('end', () => done(null, people))
  })
}
