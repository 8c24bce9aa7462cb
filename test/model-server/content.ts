// The content of a turn: a text, or a list of parts of which the texts are read. Images and files are let pass unread.

import { z } from 'zod'

export const contentSchema = z.union([z.string(), z.array(z.object({ type: z.string(), text: z.string().optional() }))])

export type Content = z.infer<typeof contentSchema>

export function readText(content: Content | null | undefined, separator: string): string {
  if (content === null || content === undefined) return ''
  if (typeof content === 'string') return content
  return content.flatMap(({ text }) => (text === undefined ? [] : [text])).join(separator)
}
