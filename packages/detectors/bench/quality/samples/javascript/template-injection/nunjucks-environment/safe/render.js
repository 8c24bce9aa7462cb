import { env } from './env.js'
export const renderNotice = (text, data) => env.render('notice.njk', { ...data, text })
