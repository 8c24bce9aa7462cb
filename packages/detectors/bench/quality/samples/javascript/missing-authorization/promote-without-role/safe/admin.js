const { Router } = require('express')
const { requireRole } = require('./auth')
const users = require('./users')

const router = Router()
router.get('/users', requireRole('admin'), users.list)
router.delete('/users/:id', requireRole('admin'), users.remove)
router.put('/users/:id/role', requireRole('admin'), users.setRole)
router.post('/users/:id/lock', requireRole('admin'), users.lock)
module.exports = router
