import type { GetServerSideProps } from 'next'
import { Message } from '../components/message'

type Props = { message: string; from: string }

export const getServerSideProps: GetServerSideProps<Props> = async ({ query }) => ({
  props: { message: String(query.message ?? ''), from: String(query.from ?? 'somebody') },
})

export default function Share({ message, from }: Props) {
  return (
    <main>
      <h1>{from} says</h1>
      <Message html={message} />
    </main>
  )
}
