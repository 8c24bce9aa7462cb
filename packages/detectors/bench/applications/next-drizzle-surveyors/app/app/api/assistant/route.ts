import { openai } from '@ai-sdk/openai'
import { generateText, streamText } from 'ai'
import { z } from 'zod'
import { deskPrompt, jobPrompt } from '@/assistant/prompts'
import { toolsFor } from '@/assistant/tools'
import { firmOf } from '@/db/queries/firms'
import { jobOf } from '@/db/queries/jobs'
import { currentSession } from '@/lib/session'

const body = z.object({
  jobId: z.number().int().optional(),
  stream: z.boolean().default(true),
  messages: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string().max(8000) })).max(40),
})

export async function POST(request: Request) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const { jobId, messages, stream } = body.parse(await request.json())
  const firm = await firmOf(session.firmId)
  const job = jobId === undefined ? undefined : await jobOf(session.firmId, jobId)
  const system = job ? jobPrompt(job) : deskPrompt(firm!.name)

  if (!stream) {
    const { text } = await generateText({ model: openai('gpt-4o-mini'), system, messages })
    return Response.json({ text })
  }
  const result = streamText({
    model: openai('gpt-4o'),
    system,
    messages,
    tools: toolsFor(session),
    maxSteps: 5,
  })
  return result.toDataStreamResponse()
}
