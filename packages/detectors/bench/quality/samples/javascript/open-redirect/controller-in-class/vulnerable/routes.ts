import { Router } from 'express'
import { SessionController } from './session.controller.js'

const controller = new SessionController()
export const routes = Router()
routes.get('/logout', controller.logout.bind(controller))
