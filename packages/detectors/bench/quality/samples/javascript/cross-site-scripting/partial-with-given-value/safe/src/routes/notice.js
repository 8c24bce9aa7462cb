const { Router } = require('express')
const router = Router()
const messages = { saved: 'It was <b>saved</b>.', gone: 'It is gone.' }

router.get('/done', (req, res) => res.render('done', { page: { message: messages[req.query.message] } }))

module.exports = router
