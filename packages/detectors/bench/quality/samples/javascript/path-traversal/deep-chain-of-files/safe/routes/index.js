const { Router } = require('express')
const documents = require('../controllers/documents')
const router = Router()
router.delete('/documents/:name', documents.remove)
module.exports = router
