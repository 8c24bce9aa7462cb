import { Sequelize } from 'sequelize';
import { env } from './env';
import { logger } from './logger';

export const sequelize = new Sequelize(env.databaseUrl, {
  dialect: 'postgres',
  logging: env.production ? false : (statement) => logger.debug(statement),
  define: { underscored: true },
  pool: { max: 10, idle: 10_000 },
});
