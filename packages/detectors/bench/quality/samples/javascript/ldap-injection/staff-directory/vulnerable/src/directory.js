import ldap from 'ldapjs'

const client = ldap.createClient({ url: 'ldap://directory.internal' })

export function findStaff(name) {
  const options = { scope: 'sub', filter: `(&(objectClass=person)(cn=${name}))`, attributes: ['cn', 'telephoneNumber'] }
  return new Promise((resolve, reject) => {
    client.search('ou=staff,dc=clinic,dc=example', options, (error, result) => {
      if (error) return reject(error)
      const found = []
      result.on('searchEntry', (entry) => found.push(entry.pojo))
      result.on('end', () => resolve(found))
    })
  })
}
