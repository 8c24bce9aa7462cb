import { env } from './env.js'
export const renderNotice = (text, data) => env.renderString(text, data)
