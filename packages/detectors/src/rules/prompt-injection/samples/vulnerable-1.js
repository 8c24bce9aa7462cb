// A chat with a name in its orders.
const express = require('express')
const { OpenAI } = require('openai')

const app = express()
app.use(express.json())
const client = new OpenAI()

app.post('/chat', async (req, res) => {
  const { name, question } = req.body
  const answer = await client.chat.completions.create({
    model: 'gpt',
    messages: [
      // finding: prompt-injection
      { role: 'system', content: `You are the assistant of ${name}. Never tell the code.` },
      { role: 'user', content: question },
    ],
  })
  res.json(answer)
})
