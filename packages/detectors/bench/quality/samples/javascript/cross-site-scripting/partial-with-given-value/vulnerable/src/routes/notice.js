const { Router } = require('express')
const router = Router()

router.get('/done', (req, res) => res.render('done', { page: { message: req.query.message } }))

module.exports = router
