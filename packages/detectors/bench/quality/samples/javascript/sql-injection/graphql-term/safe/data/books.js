import knexFactory from 'knex'

const knex = knexFactory({ client: 'sqlite3', connection: { filename: 'books.db' }, useNullAsDefault: true })

export function findBooks(term, limit) {
  return knex('books')
    .whereRaw('lower(title) LIKE ?', [`%${term.toLowerCase()}%`])
    .limit(limit)
}
