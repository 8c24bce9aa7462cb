export const config = {
  invoiceFolder: '/srv/shop/invoices',
  manualFolder: '/srv/shop/manuals',
  databaseUrl: process.env.DATABASE_URL,
  sessionKey: process.env.SESSION_KEY,
  paymentProvider: {
    url: 'https://payments.example/v1',
    apiKey: 'pk_9fQ2xTz7Lw4mVb8RkC1nYs6HdJ3gEa5U',
  },
}
