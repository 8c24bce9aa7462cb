// Parsers of forms with files: fields, and the names that files were given by who sent them.

import type { FrameworkModel } from './model.js'

export const uploads: FrameworkModel = {
  name: 'form parsers',
  handlers: [
    {
      kind: 'callback',
      callee: ['{busboy,@fastify/busboy}#{,Busboy}().{on,once}'],
      when: [{ argument: 0, matches: '^file$' }],
      argument: 1,
      parameters: [undefined, undefined, 'form:File'],
    },
    {
      kind: 'callback',
      callee: ['{busboy,@fastify/busboy}#{,Busboy}().{on,once}'],
      when: [{ argument: 0, matches: '^field$' }],
      argument: 1,
      parameters: [undefined, 'form:Field'],
    },
    {
      kind: 'callback',
      callee: ['formidable#{,formidable,IncomingForm,Formidable}().parse', 'multiparty#Form().parse'],
      argument: 1,
      parameters: [undefined, 'form:Fields', 'form:Files'],
    },
  ],
  sources: [
    { symbol: 'form:File', kind: 'upload', one: 'the upload', all: 'the name of the uploaded file' },
    { symbol: 'form:Files', kind: 'upload', one: 'the upload', all: 'the uploaded files' },
    { symbol: 'form:{Field,Fields}', kind: 'body', one: 'the form field', all: 'the fields of the form' },
  ],
  responses: [],
  aliases: [],
  annotations: [],
}
