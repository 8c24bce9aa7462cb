import jwt from 'jsonwebtoken'
import settings from './settings.js'

export const issue = (user) => jwt.sign({ sub: user.id }, settings.jwt.key, { expiresIn: '1h' })
