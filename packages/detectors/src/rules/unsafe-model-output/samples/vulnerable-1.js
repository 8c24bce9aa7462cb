// An agent that does what it says.
const { execSync } = require('child_process')
const { OpenAI } = require('openai')

const client = new OpenAI()

async function act(question) {
  const completion = await client.chat.completions.create({ model: 'gpt', messages: [{ role: 'user', content: question }] })
  const command = completion.choices[0].message.content
  // finding: unsafe-model-output
  return execSync(command).toString()
}

async function compute(question) {
  const response = await client.responses.create({ model: 'gpt', input: question })
  // finding: unsafe-model-output
  return eval(response.output_text)
}

module.exports = { act, compute }
