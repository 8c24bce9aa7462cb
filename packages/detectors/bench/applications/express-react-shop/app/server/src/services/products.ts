import { db } from '../db.js'

export interface Product {
  id: number
  slug: string
  name: string
  latinName: string
  description: string
  priceCents: number
  imageName: string | null
  stock: number
}

export interface ProductQuery {
  search?: string
  family?: string
  sort: string
  direction: string
  limit: number
  offset: number
}

const columns = ['id', 'slug', 'name', 'latinName', 'description', 'priceCents', 'imageName', 'stock']

export function listProducts({ search, family, sort, direction, limit, offset }: ProductQuery): Promise<Product[]> {
  const query = db<Product>('products').select(columns).where({ hidden: false })
  if (search !== undefined) {
    query.whereRaw('to_tsvector(name || ?? || description) @@ plainto_tsquery(?)', ['latinName', search])
  }
  if (family !== undefined) query.where({ family })
  return query.orderByRaw(`${sort} ${direction}`).limit(limit).offset(offset)
}

const rankings = {
  best: 'sum(quantity) desc',
  slow: 'sum(quantity) asc',
  value: 'sum(quantity * price_cents) desc',
} as const

/** What sold in the last days, for the front page and the back office. */
export function rankProducts(ranking: string, days: number): Promise<Product[]> {
  const order = rankings[ranking as keyof typeof rankings] ?? rankings.best
  return db('order_lines')
    .join('products', 'products.id', 'order_lines.product_id')
    .whereRaw(`ordered_at > now() - interval '1 day' * ?`, [days])
    .groupBy('products.id')
    .select('products.*')
    .orderByRaw(order)
    .limit(20)
}

export function findProduct(slug: string): Promise<Product | undefined> {
  return db<Product>('products').select(columns).where({ slug }).first()
}

export async function setImage(id: number, imageName: string): Promise<void> {
  await db('products').where({ id }).update({ imageName })
}

export async function allNames(): Promise<{ slug: string; name: string; latinName: string }[]> {
  return db('products').select('slug', 'name', 'latinName').where({ hidden: false })
}
