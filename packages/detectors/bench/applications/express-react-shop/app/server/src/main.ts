import { createApp } from './app.js'
import { config } from './config.js'
import { logger } from './logger.js'

const server = createApp().listen(config.PORT, () => {
  logger.info({ port: config.PORT }, 'listening')
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => server.close())
}
