import jwt from 'jsonwebtoken'

const options = { algorithms: ['HS256'] as jwt.Algorithm[] }
export const verify = (token: string) => jwt.verify(token, process.env['KEY'] ?? '', options)
