// Tools that bind what a model gives them.
import { tool } from 'ai'
import pg from 'pg'
import { z } from 'zod'

const pool = new pg.Pool()

export const tools = {
  find: tool({
    description: 'Finds orders by a word',
    parameters: z.object({ word: z.string() }),
    execute: async ({ word }) => {
      // ok: unsafe-model-output
      const { rows } = await pool.query('select id from orders where title = $1', [word])
      return rows
    },
  }),
}
