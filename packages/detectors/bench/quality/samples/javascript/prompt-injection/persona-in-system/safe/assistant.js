const OpenAI = require('openai')

const client = new OpenAI()
const personas = { guide: 'a friendly guide', clerk: 'a short-spoken clerk' }

exports.reply = async (persona, message) => {
  const role = Object.hasOwn(personas, persona) ? personas[persona] : personas.guide
  const answer = await client.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: `You are ${role}. Never speak about prices.` },
      { role: 'user', content: message },
    ],
  })
  return answer.choices[0].message.content
}
