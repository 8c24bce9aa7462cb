export const schema = {
  querystring: {
    type: 'object',
    required: ['host'],
    properties: {
      host: { type: 'string', maxLength: 253, pattern: '^[a-zA-Z0-9][a-zA-Z0-9.-]*$' },
    },
  },
}
