import nodemailer from 'nodemailer'

const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const sendMail = (to, text) => transport.sendMail({ to, subject: 'Sign in', text })
