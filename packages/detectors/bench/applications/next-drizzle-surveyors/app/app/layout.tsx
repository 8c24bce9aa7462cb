import type { ReactNode } from 'react'
import { Providers } from '@/components/providers'

export const metadata = { title: 'Surveyors' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
