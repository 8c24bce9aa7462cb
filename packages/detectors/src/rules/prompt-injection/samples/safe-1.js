// What people say stands in their own part.
const express = require('express')
const { OpenAI } = require('openai')

const app = express()
app.use(express.json())
const client = new OpenAI()

app.post('/chat', async (req, res) => {
  const answer = await client.chat.completions.create({
    model: 'gpt',
    messages: [
      // ok: prompt-injection
      { role: 'system', content: 'You help people with bread.' },
      // ok: prompt-injection
      { role: 'user', content: req.body.question },
    ],
  })
  res.json(answer)
})
