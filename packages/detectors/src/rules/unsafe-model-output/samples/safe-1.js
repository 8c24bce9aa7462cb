// The answer chooses among our own operations.
const { execFileSync } = require('child_process')
const { OpenAI } = require('openai')

const client = new OpenAI()
const commands = new Map([['status', ['git', 'status']]])

async function act(question) {
  const completion = await client.chat.completions.create({ model: 'gpt', messages: [{ role: 'user', content: question }] })
  const name = completion.choices[0].message.content
  const [program, ...rest] = commands.get(name) ?? ['true']
  // ok: unsafe-model-output
  return execFileSync(program, rest).toString()
}

async function guarded(question) {
  const response = await client.responses.create({ model: 'gpt', input: question })
  if (!['ls', 'pwd'].includes(response.output_text)) return ''
  // ok: unsafe-model-output
  return execFileSync(response.output_text).toString()
}

module.exports = { act, guarded }
