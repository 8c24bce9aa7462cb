import OpenAI from 'openai'
import { Router } from 'express'

const client = new OpenAI()
export const replies = Router()

replies.post('/draft', async (req, res) => {
  const instructions = `You answer letters for a small hotel. The guest wrote: ${req.body.letter}. Offer a room only if one is free.`
  const completion = await client.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: 'Write the answer.' },
    ],
  })
  res.json({ draft: completion.choices[0]?.message.content })
})
