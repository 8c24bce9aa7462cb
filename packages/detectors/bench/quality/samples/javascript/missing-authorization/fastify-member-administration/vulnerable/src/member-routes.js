import { requireRole } from './auth.js';

const params = {
  type: 'object',
  properties: { id: { type: 'string', pattern: '^[0-9a-f]{24}$' } },
};

const invitation = {
  type: 'object',
  required: ['name', 'mail'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', maxLength: 80 },
    mail: { type: 'string', maxLength: 120 },
  },
};

export async function memberRoutes(app, { service }) {
  app.get('/me', async (request) => service.profile(request.member));

  app.get('/', { preHandler: requireRole('admin') }, async () => ({ members: await service.list() }));

  app.post('/', { preHandler: requireRole('admin'), schema: { body: invitation } }, async (request, reply) => {
    const member = await service.invite(request.body);
    return reply.code(201).send(member);
  });

  app.delete('/:id', { schema: { params } }, async (request, reply) => {
    const removed = await service.remove(request.params.id);
    return removed ? reply.code(204).send() : reply.code(404).send({ error: 'unknown member' });
  });
}
