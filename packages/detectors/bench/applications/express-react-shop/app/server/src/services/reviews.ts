import { db } from '../db.js'

export interface Review {
  id: number
  productId: number
  customerId: number
  author: string
  stars: number
  body: string
  createdAt: Date
}

const reviews = () => db<Review>('reviews')

export function reviewsOf(productId: number, limit: number): Promise<Review[]> {
  return reviews().where({ productId }).orderBy('createdAt', 'desc').limit(limit)
}

export async function addReview(review: Omit<Review, 'id' | 'createdAt'>): Promise<Review> {
  const [stored] = await reviews().insert(review).returning('*')
  if (stored === undefined) throw new Error('the review was not stored')
  return stored
}

/** A customer's own review only: nothing happens to that of another. */
export function removeReview(id: number, customerId: number): Promise<number> {
  return reviews().where({ id, customerId }).delete()
}
