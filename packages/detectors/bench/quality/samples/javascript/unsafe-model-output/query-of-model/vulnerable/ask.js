import OpenAI from 'openai'
import { pool } from './pool.js'

const client = new OpenAI()

export async function ask(question) {
  const response = await client.responses.create({ model: 'gpt-4o-mini', input: `SQL for: ${question}` })
  const { rows } = await pool.query(response.output_text)
  return rows
}
