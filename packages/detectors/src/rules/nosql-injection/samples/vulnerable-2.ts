// The driver itself, and JavaScript in a filter.
import Fastify from 'fastify'
import { MongoClient } from 'mongodb'

const client = new MongoClient('mongodb://localhost')
const orders = client.db('shop').collection('orders')
const fastify = Fastify()

fastify.post('/orders/cancel', async (request) => {
  const { token } = request.body as { token: string }
  // finding: nosql-injection
  return orders.updateOne({ token }, { $set: { state: 'cancelled' } })
})

fastify.get('/orders', async (request) => {
  const { min } = request.query as { min: string }
  // finding: nosql-injection
  return orders.find({ $where: 'this.total > ' + min }).toArray()
})
