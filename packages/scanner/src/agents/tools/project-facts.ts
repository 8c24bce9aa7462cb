// project_facts: asks for nothing; what the operator accepted and what the scan found.

import { z } from 'zod'
import { defineAgentOperation } from './agent-operation.js'

export const projectFacts = defineAgentOperation({
  name: 'project_facts',
  summary: 'What is known of the project: purpose, trust boundaries, technologies, entry points.',
  input: z.strictObject({}),
  perform: async ({ facts }) => ({ data: { label: 'project facts', text: facts } }),
})
