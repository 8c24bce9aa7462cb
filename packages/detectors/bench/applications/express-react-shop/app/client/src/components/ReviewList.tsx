import { marked } from 'marked'
import type { Review } from '../api'

export function ReviewList({ reviews }: { reviews: Review[] }) {
  if (reviews.length === 0) return <p>Nobody has written about this one yet.</p>
  return (
    <ol className="reviews">
      {reviews.map((review) => (
        <li key={review.id}>
          <header>
            {review.author}, {'★'.repeat(review.stars)}
          </header>
          <div className="body" dangerouslySetInnerHTML={{ __html: marked.parse(review.body, { async: false }) }} />
        </li>
      ))}
    </ol>
  )
}
