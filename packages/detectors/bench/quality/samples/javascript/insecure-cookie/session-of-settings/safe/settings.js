export const sessionCookie = { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 86_400_000 }
