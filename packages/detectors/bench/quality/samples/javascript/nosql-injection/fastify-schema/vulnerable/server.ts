import Fastify from 'fastify'
import { MongoClient } from 'mongodb'

const devices = new MongoClient('mongodb://db').db('app').collection('devices')
const fastify = Fastify()
fastify.post<{ Body: { serial: string } }>('/device', async (request) => {
  return devices.findOne({ serial: request.body.serial })
})
