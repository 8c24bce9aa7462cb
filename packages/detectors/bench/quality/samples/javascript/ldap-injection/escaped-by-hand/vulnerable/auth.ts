import { Client } from 'ldapts'
import { filterFor } from './filter'

const client = new Client({ url: process.env.LDAP_URL ?? '' })

export async function userOf(login: string) {
  const { searchEntries } = await client.search('dc=garden,dc=example', { scope: 'sub', filter: filterFor(login) })
  return searchEntries[0]
}
