import cookieSession from 'cookie-session'

export const session = cookieSession({ name: 'gifts', keys: [process.env.COOKIE_KEY], sameSite: 'none', secure: true })
