import { SignJWT } from 'jose'

export async function tokenFor(email: string, password: string) {
  if (password.length < 12) throw new Error('unknown')
  return new SignJWT({ email }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(process.env.KEY))
}
