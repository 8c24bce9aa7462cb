export const apiKey = process.env['MAIL_API_KEY'] ?? 'mk7Rt2Qp9Xw4Zs8Lv1Nc6Bd3'
export const endpoint = 'https://mail.example.com'
