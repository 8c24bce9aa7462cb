import { Hono } from 'hono'

export const bookings = new Hono()
bookings.get('/', (c) => c.json([{ id: 1, table: 4 }]))
