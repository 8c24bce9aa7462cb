import bcrypt from 'bcrypt'
import { db } from '../db.js'

export interface Customer {
  id: number
  email: string
  name: string
  role: 'customer' | 'staff'
  passwordHash: string
  storeCreditCents: number
  preferences: Record<string, unknown>
}

const table = () => db<Customer>('customers')

export function findCustomer(id: number): Promise<Customer | undefined> {
  return table().where({ id }).first()
}

export function findCustomerByEmail(email: string): Promise<Customer | undefined> {
  return table().where({ email: email.toLowerCase() }).first()
}

export async function createCustomer(email: string, name: string, password: string): Promise<Customer> {
  const passwordHash = await bcrypt.hash(password, 12)
  const [customer] = await table()
    .insert({ email: email.toLowerCase(), name, passwordHash, role: 'customer', preferences: {} })
    .returning('*')
  if (customer === undefined) throw new Error('the customer was not stored')
  return customer
}

export async function checkPassword(customer: Customer, password: string): Promise<boolean> {
  return bcrypt.compare(password, customer.passwordHash)
}

export async function changePassword(id: number, password: string): Promise<void> {
  await table().where({ id }).update({ passwordHash: await bcrypt.hash(password, 12) })
}

/** Changes what the customer gives; what is absent stays. */
export async function changeProfile(id: number, changes: Partial<Customer>): Promise<void> {
  await table().where({ id }).update(changes)
}

export async function savePreferences(id: number, preferences: Record<string, unknown>): Promise<void> {
  await table().where({ id }).update({ preferences })
}
