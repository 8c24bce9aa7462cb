const Anthropic = require('@anthropic-ai/sdk')
const express = require('express')
const { systemText } = require('./system-text')

const client = new Anthropic()
const app = express()
app.use(express.json())

app.post('/assist', async (req, res) => {
  const message = await client.messages.create({
    model: 'claude-3-5-haiku-latest',
    max_tokens: 500,
    system: systemText(),
    messages: [{ role: 'user', content: `${req.body.notes}\n\n${req.body.question}` }],
  })
  res.json({ text: message.content[0].text })
})

app.listen(3000)
