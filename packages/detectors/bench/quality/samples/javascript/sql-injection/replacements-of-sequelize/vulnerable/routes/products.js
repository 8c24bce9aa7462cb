const { Router } = require('express')
const controller = require('../controllers/products')
const wrap = require('../lib/wrap')

const router = Router()
router.get('/search', wrap(controller.search))
module.exports = router
