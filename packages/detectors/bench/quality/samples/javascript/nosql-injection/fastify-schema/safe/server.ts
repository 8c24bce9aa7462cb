import Fastify from 'fastify'
import { MongoClient } from 'mongodb'

const devices = new MongoClient('mongodb://db').db('app').collection('devices')
const fastify = Fastify()
const body = { type: 'object', properties: { serial: { type: 'string' } }, required: ['serial'] }
fastify.post<{ Body: { serial: string } }>('/device', { schema: { body } }, async (request) => {
  return devices.findOne({ serial: request.body.serial })
})
