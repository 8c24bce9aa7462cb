import { Router } from 'express'
import xpath from 'xpath'
import { usersDocument } from './users-document'

export const portal = Router()

portal.post('/login', (req, res) => {
  const { name, code } = req.body
  if (!/^[a-z0-9]{1,40}$/.test(name) || !/^[0-9]{4,8}$/.test(code)) return res.status(400).end()
  const user = userBy(name, code)
  res.status(user ? 204 : 401).end()
})

function userBy(name: string, code: string) {
  return xpath.select1("//user[name='" + name + "' and code='" + code + "']", usersDocument)
}
