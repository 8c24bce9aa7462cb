import { db } from '../db.js'
import { mailNews } from './mailer.js'

export async function unsubscribe(customerId: number): Promise<void> {
  await db('subscriptions').where({ customerId }).delete()
}

export async function sendNews(text: string): Promise<number> {
  const subscribers = await db('subscriptions').join('customers', 'customers.id', 'subscriptions.customerId')
  for (const { customerId, email } of subscribers) await mailNews(email, customerId, text)
  return subscribers.length
}
