const schema = {
  params: {
    type: 'object',
    properties: { id: { type: 'integer' } },
  },
  body: {
    type: 'object',
    required: ['start', 'length'],
    properties: {
      start: { type: 'string', maxLength: 60 },
      length: { type: 'string', maxLength: 60 },
    },
  },
};

export async function clipRoutes(app, { clips }) {
  app.post('/:id/clips', { schema }, async (request, reply) => {
    const clip = await clips.create(request.params.id, request.body);
    if (!clip) return reply.code(404).send({ error: 'unknown video' });
    return reply.code(201).send(clip);
  });
}
