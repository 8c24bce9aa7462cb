'use strict';

const mongoose = require('mongoose');
const app = require('./app');
const config = require('./config');
const logger = require('./lib/logger');
const settings = require('./services/settingsService');

async function main() {
  await mongoose.connect(config.mongoUrl);
  await settings.load();
  app.listen(config.port, () => {
    logger.info('clinic desk listening', { port: config.port });
  });
}

main().catch((err) => {
  logger.error('startup failed', { message: err.message });
  process.exit(1);
});
