'use server'
import { redirect } from 'next/navigation'

export async function signIn(form: FormData) {
  const next = form.get('next') as string
  redirect(next)
}
