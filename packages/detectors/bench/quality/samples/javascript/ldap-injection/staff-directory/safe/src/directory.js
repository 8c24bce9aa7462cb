import ldap from 'ldapjs'

const client = ldap.createClient({ url: 'ldap://directory.internal' })

export function findStaff(name) {
  const filter = new ldap.AndFilter({
    filters: [
      new ldap.EqualityFilter({ attribute: 'objectClass', value: 'person' }),
      new ldap.EqualityFilter({ attribute: 'cn', value: String(name) }),
    ],
  })
  const options = { scope: 'sub', filter, attributes: ['cn', 'telephoneNumber'] }
  return new Promise((resolve, reject) => {
    client.search('ou=staff,dc=clinic,dc=example', options, (error, result) => {
      if (error) return reject(error)
      const found = []
      result.on('searchEntry', (entry) => found.push(entry.pojo))
      result.on('end', () => resolve(found))
    })
  })
}
