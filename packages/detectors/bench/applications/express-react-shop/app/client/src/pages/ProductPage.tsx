import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { loadProduct, loadReviews, type Product, type Review } from '../api'
import { Description } from '../components/Description'
import { ReviewList } from '../components/ReviewList'

export function ProductPage() {
  const { slug = '' } = useParams()
  const [product, setProduct] = useState<Product>()
  const [reviews, setReviews] = useState<Review[]>([])

  useEffect(() => {
    let isCurrent = true
    Promise.all([loadProduct(slug), loadReviews(slug)]).then(([loaded, written]) => {
      if (!isCurrent) return
      setProduct(loaded)
      setReviews(written)
    })
    return () => {
      isCurrent = false
    }
  }, [slug])

  if (product === undefined) return <p>…</p>
  return (
    <main>
      <h1>
        {product.name} <i>{product.latinName}</i>
      </h1>
      {product.imageName && <img src={`/api/products/images/${product.imageName}`} alt={product.name} />}
      <Description text={product.description} />
      <ReviewList reviews={reviews} />
    </main>
  )
}
