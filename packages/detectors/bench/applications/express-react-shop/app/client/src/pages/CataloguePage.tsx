import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { type Product, searchProducts } from '../api'

const price = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' })

export function CataloguePage() {
  const [params, setParams] = useSearchParams()
  const [products, setProducts] = useState<Product[]>([])
  const search = params.get('q') ?? ''

  useEffect(() => {
    document.title = search === '' ? 'Seed Shop' : `${search} – Seed Shop`
    searchProducts(search).then(setProducts)
  }, [search])

  return (
    <main>
      <input type="search" defaultValue={search} onChange={(event) => setParams({ q: event.target.value })} />
      <p>
        {products.length} kinds for “{search}”
      </p>
      <ul>
        {products.map((product) => (
          <li key={product.id}>
            <Link to={`/p/${product.slug}`}>{product.name}</Link> {price.format(product.priceCents / 100)}
          </li>
        ))}
      </ul>
    </main>
  )
}
