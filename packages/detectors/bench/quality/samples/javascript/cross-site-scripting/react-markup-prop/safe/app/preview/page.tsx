import DOMPurify from 'isomorphic-dompurify'
import { Markup } from '../../components/markup'

export default function Page({ searchParams }: { searchParams: { html: string } }) {
  return <Markup html={DOMPurify.sanitize(searchParams.html)} />
}
