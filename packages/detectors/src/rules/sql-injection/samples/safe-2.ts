// Tagged templates bind their values; builders bind theirs; ids are escaped.
import { PrismaClient } from '@prisma/client'
import Fastify from 'fastify'
import knexFactory from 'knex'
import mysql from 'mysql'

const prisma = new PrismaClient()
const knex = knexFactory({ client: 'pg' })
const connection = mysql.createConnection({ host: 'db' })
const fastify = Fastify()

fastify.get('/users/:id', async (request) => {
  const { id } = request.params as { id: string }
  // ok: sql-injection
  const users = await prisma.$queryRaw`SELECT name FROM users WHERE id = ${id}`
  // ok: sql-injection
  const orders = await knex('orders').where('user_id', id).select('total')
  // ok: sql-injection
  const raw = await knex.raw('SELECT total FROM orders WHERE user_id = ?', [id])
  // ok: sql-injection
  connection.query('SELECT * FROM notes WHERE owner = ' + connection.escape(id))
  return { users, orders, raw }
})
