'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { tokenFor } from './tokens'

export async function signIn(form: FormData) {
  const token = await tokenFor(String(form.get('email')), String(form.get('password')))
  const store = await cookies()
  store.set('access_token', token, { httpOnly: false, path: '/' })
  redirect('/desk')
}
