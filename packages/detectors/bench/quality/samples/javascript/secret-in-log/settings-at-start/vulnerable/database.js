import pg from 'pg'

export async function connect(settings) {
  const client = new pg.Client(settings)
  await client.connect()
  return client
}
