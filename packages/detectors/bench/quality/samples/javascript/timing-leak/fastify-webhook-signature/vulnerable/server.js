'use strict';

const fastify = require('fastify');
const hooks = require('./plugins/hooks');
const { Ledger } = require('./services/ledger');

const app = fastify({ logger: true, bodyLimit: 128 * 1024 });

app.register(hooks, {
  prefix: '/hooks',
  secret: process.env.HOOK_SECRET,
  ledger: new Ledger(),
});

app.listen({ port: Number(process.env.PORT || 3000), host: '0.0.0.0' }).catch((err) => {
  app.log.error(err);
  process.exit(1);
});
