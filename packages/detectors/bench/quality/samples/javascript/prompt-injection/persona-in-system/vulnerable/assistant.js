const OpenAI = require('openai')

const client = new OpenAI()

exports.reply = async (persona, message) => {
  const answer = await client.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: `You are ${persona}. Never speak about prices.` },
      { role: 'user', content: message },
    ],
  })
  return answer.choices[0].message.content
}
