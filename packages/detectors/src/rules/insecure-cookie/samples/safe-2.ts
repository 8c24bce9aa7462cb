// Koa keeps cookies from scripts by itself.
import { cookies } from 'next/headers'
import Koa from 'koa'
import { cookieOptions } from './cookie-options.js'

const app = new Koa()

app.use(async (ctx) => {
  // ok: insecure-cookie
  ctx.cookies.set('sid', 'x')
  // ok: insecure-cookie
  ctx.cookies.set('tab', 'x', { httpOnly: false })
})

export async function signIn(token: string): Promise<void> {
  const store = await cookies()
  // ok: insecure-cookie
  store.set('access_token', token, { sameSite: 'lax', httpOnly: true, secure: true })
  // ok: insecure-cookie
  store.set('session', token, cookieOptions)
}
