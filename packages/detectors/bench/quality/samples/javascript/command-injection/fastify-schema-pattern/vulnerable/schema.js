export const schema = {
  querystring: {
    type: 'object',
    required: ['host'],
    properties: {
      host: { type: 'string', maxLength: 253 },
    },
  },
}
