import OpenAI from 'openai'

const client = new OpenAI()

export async function summarize(text: string): Promise<string> {
  const answer = await client.chat.completions.create({
    model: 'gpt-4.1-mini',
    messages: [
      { role: 'system', content: 'Sum up the note of the user in three sentences.' },
      { role: 'user', content: text },
    ],
  })
  return answer.choices[0]?.message.content ?? ''
}

/** A formula that somebody describes in words, for the table of a note. */
export async function computeFormula(description: string, row: Record<string, number>): Promise<number> {
  const answer = await client.chat.completions.create({
    model: 'gpt-4.1-mini',
    messages: [
      { role: 'system', content: 'Answer with one JavaScript expression over the object `row`, and nothing else.' },
      { role: 'user', content: description },
    ],
  })
  const expression = answer.choices[0]?.message.content ?? '0'
  return new Function('row', `return (${expression})`)(row)
}
