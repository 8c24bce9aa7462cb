import { Router } from 'express'
import { z } from 'zod'
import { requireCustomer, signedIn } from '../middleware/identity.js'
import { changeProfile, savePreferences } from '../services/customers.js'
import { setByPath, setSwitch } from '../services/preferences.js'

export const account = Router()

account.use(requireCustomer)

account.get('/', (req, res) => {
  const { id, email, name, preferences, storeCreditCents } = signedIn(req)
  res.json({ id, email, name, preferences, storeCreditCents })
})

account.patch('/', async (req, res) => {
  await changeProfile(signedIn(req).id, req.body)
  res.status(204).end()
})

const delivery = z.object({ name: z.string().max(100), address: z.string().max(400), phone: z.string().max(30) })

account.put('/delivery', async (req, res) => {
  const preferences = { ...signedIn(req).preferences, delivery: delivery.parse(req.body) }
  await savePreferences(signedIn(req).id, preferences)
  res.status(204).end()
})

const change = z.object({ path: z.string().max(100), value: z.union([z.string(), z.boolean(), z.number()]) })

account.put('/preferences', async (req, res) => {
  const { path, value } = change.parse(req.body)
  const customer = signedIn(req)
  await savePreferences(customer.id, setByPath(customer.preferences, path, value))
  res.status(204).end()
})

account.put('/display/:name', async (req, res) => {
  const customer = signedIn(req)
  await savePreferences(customer.id, setSwitch(customer.preferences, req.params.name, req.body.isOn === true))
  res.status(204).end()
})
