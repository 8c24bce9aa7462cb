'use strict';

const { signatureMatches } = require('../lib/signature');

module.exports = async function hooks(app, { secret, ledger }) {
  if (!secret) throw new Error('HOOK_SECRET is not set');

  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => done(null, body));

  app.post('/payments', async (request, reply) => {
    const given = request.headers['x-signature'];
    if (typeof given !== 'string' || !Buffer.isBuffer(request.body) || !signatureMatches(request.body, given, secret)) {
      return reply.code(401).send({ error: 'signature does not fit' });
    }
    let event;
    try {
      event = JSON.parse(request.body.toString('utf8'));
    } catch (err) {
      return reply.code(400).send({ error: 'no JSON' });
    }
    const booked = ledger.book(event);
    return reply.code(booked ? 201 : 200).send({ booked });
  });
};
