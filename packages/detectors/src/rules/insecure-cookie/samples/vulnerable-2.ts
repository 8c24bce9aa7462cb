// Cookies of other frameworks.
import { cookies } from 'next/headers'
import Koa from 'koa'

const app = new Koa()

app.use(async (ctx) => {
  // finding: insecure-cookie
  ctx.cookies.set('sid', 'x', { httpOnly: false })
})

export async function signIn(token: string): Promise<void> {
  const store = await cookies()
  // finding: insecure-cookie
  store.set('access_token', token, { sameSite: 'none', httpOnly: true })
}
