import { cookies } from 'next/headers'

export async function currentUser() {
  const name = (await cookies()).get('name')?.value
  return name ? { name, isNew: false } : null
}
