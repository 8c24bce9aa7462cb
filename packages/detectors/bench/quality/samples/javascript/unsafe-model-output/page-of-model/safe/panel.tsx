import { useChat } from '@ai-sdk/react'

export function Panel() {
  const { messages } = useChat()
  return (
    <ul>
      {messages.map((message) => (
        <li key={message.id}>{message.content}</li>
      ))}
    </ul>
  )
}
