// Tools that a model calls with what it likes.
import { tool } from 'ai'
import pg from 'pg'
import { z } from 'zod'

const pool = new pg.Pool()

export const tools = {
  figures: tool({
    description: 'Answers a question with one SELECT',
    parameters: z.object({ statement: z.string() }),
    execute: async ({ statement }) => {
      // finding: unsafe-model-output
      const { rows } = await pool.query(statement)
      return rows
    },
  }),
}
