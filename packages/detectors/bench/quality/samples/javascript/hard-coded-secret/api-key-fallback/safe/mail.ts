export const apiKey = process.env['MAIL_API_KEY'] ?? ''
export const endpoint = 'https://mail.example.com'
