import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import ejs from 'ejs'
import type { Client, Job } from '@/db/schema'

export function fillLetter(body: string, job: Job, client: Client) {
  return ejs.render(body, { job, client, today: new Date().toLocaleDateString('en-GB') })
}

export async function fillCover(job: Job, client: Client, greeting: string) {
  const template = await readFile(path.join(process.cwd(), 'templates', 'cover.ejs'), 'utf8')
  return ejs.render(template, { job, client, greeting })
}

export function fillMarks(body: string, values: Record<string, string>) {
  return body.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark)
}
