export interface Product {
  id: number
  slug: string
  name: string
  latinName: string
  description: string
  priceCents: number
  imageName: string | null
}

export interface Review {
  id: number
  author: string
  stars: number
  body: string
}

let csrfToken = ''

async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`/api${path}`, {
    ...init,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, ...init.headers },
  })
  if (!response.ok) throw new Error(`${response.status}: ${(await response.json()).error}`)
  return response.status === 204 ? (undefined as T) : response.json()
}

export async function startSession(): Promise<void> {
  const session = await request<{ csrfToken: string }>('/session')
  csrfToken = session.csrfToken
}

export function signIn(email: string, password: string): Promise<void> {
  return request('/session', { method: 'POST', body: JSON.stringify({ email, password }) })
}

export function searchProducts(search: string): Promise<Product[]> {
  return request(`/products?${new URLSearchParams({ search })}`)
}

export function loadProduct(slug: string): Promise<Product> {
  return request(`/products/${encodeURIComponent(slug)}`)
}

export function loadReviews(slug: string): Promise<Review[]> {
  return request(`/products/${encodeURIComponent(slug)}/reviews`)
}
