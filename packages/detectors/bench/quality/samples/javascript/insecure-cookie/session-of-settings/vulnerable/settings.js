export const sessionCookie = { httpOnly: false, secure: false, maxAge: 86_400_000 }
