import { useChat } from '@ai-sdk/react'

export function Panel() {
  const { messages } = useChat()
  return (
    <ul>
      {messages.map((message) => (
        <li key={message.id} dangerouslySetInnerHTML={{ __html: message.content }} />
      ))}
    </ul>
  )
}
