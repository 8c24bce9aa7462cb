'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { searchNotes } from '../../lib/notes'

const Search = z.object({ term: z.string().min(1).max(200) })

export async function search(previous: unknown, form: FormData) {
  const parsed = Search.safeParse({ term: form.get('term') })
  if (!parsed.success) return { error: 'a term is missing' }
  const notes = await searchNotes(parsed.data.term)
  revalidatePath('/notes')
  return { notes }
}
