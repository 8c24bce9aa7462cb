import pino from 'pino'
import { connect } from './database.js'

const log = pino()
const settings = {
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
}

log.info({ settings }, 'starting')
await connect(settings)
