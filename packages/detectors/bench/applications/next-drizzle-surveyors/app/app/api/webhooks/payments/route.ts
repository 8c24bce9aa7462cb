import { eq, sql } from 'drizzle-orm'
import Stripe from 'stripe'
import { db } from '@/db/client'
import { firms } from '@/db/schema'
import { log } from '@/lib/log'

const stripe = new Stripe(process.env.STRIPE_KEY!)

export async function POST(request: Request) {
  const payload = await request.text()
  let event: Stripe.Event
  try {
    event = stripe.webhooks.constructEvent(payload, request.headers.get('stripe-signature')!, process.env.STRIPE_WEBHOOK_SECRET!)
  } catch {
    return new Response(null, { status: 400 })
  }
  if (event.type === 'checkout.session.completed') {
    const firmId = Number(event.data.object.metadata?.firm)
    await db.update(firms).set({ credits: sql`${firms.credits} + 10` }).where(eq(firms.id, firmId))
    log.info({ firmId }, 'credits bought')
  }
  return new Response(null, { status: 204 })
}
