import { createApp } from './app';
import { env } from './config/env';
import { sequelize } from './config/database';
import { logger } from './config/logger';
import './models/associations';

async function start(): Promise<void> {
  await sequelize.authenticate();
  const app = createApp();
  app.listen(env.port, () => logger.info(`listening on ${env.port}`));
}

start().catch((error) => {
  logger.error('could not start', { message: error.message });
  process.exit(1);
});
