import { useSearchParams } from 'react-router-dom'
import { Banner } from './banner'

export function BannerPage() {
  const [params] = useSearchParams()
  const text = params.get('banner') ?? ''
  return (
    <section>
      {text !== '' && <Banner level="info" content={text} />}
      <p>All is well.</p>
    </section>
  )
}
