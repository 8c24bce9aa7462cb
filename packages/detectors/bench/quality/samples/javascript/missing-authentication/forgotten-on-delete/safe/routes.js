import { requireAuth } from './auth.js'
import { Router } from 'express'
import * as tasks from './tasks.js'

export const router = Router()

router.get('/', tasks.list)
router.post('/', requireAuth, tasks.add)
router.put('/:id', requireAuth, tasks.rename)
router.post('/:id/done', requireAuth, tasks.finish)
router.delete('/:id', requireAuth, tasks.drop)
