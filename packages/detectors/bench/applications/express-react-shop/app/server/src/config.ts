import { z } from 'zod'

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().default(3000),
  PUBLIC_URL: z.url(),
  SHOP_ORIGINS: z.string().default('https://shop.example'),
  DATABASE_URL: z.url(),
  SESSION_SECRET: z.string().min(32),
  LINK_KEY: z.string().min(32),
  PAYMENT_WEBHOOK_SECRET: z.string().min(32),
  WAREHOUSE_TOKEN: z.string().min(32),
  SMTP_URL: z.url(),
  UPLOAD_DIR: z.string().default('/var/lib/seed-shop/uploads'),
  INVOICE_DIR: z.string().default('/var/lib/seed-shop/invoices'),
})

export const config = schema.parse(process.env)

export const isProduction = config.NODE_ENV === 'production'
