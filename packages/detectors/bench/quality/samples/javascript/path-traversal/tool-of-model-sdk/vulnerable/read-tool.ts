import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { tool } from 'ai'
import { z } from 'zod'

const root = path.resolve('knowledge')

export const readTool = tool({
  description: 'Reads a file of the knowledge base.',
  inputSchema: z.object({ file: z.string() }),
  execute: async ({ file }) => {
    const full = path.resolve(root, file)
    return readFile(full, 'utf8')
  },
})
