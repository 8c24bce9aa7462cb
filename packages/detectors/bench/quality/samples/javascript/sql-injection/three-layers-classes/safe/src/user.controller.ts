import { Router } from 'express'
import { UserService } from './user.service.js'

export class UserController {
  readonly router = Router()
  constructor(private readonly users: UserService) {
    this.router.get('/users', async (req, res) => {
      res.json(await this.users.search(String(req.query['name'])))
    })
  }
}
