const { Router } = require('express')
const calculator = require('./calculator')
const router = Router()
router.post('/calc', (req, res) => {
  res.json({ value: calculator.evaluate(req.body.formula) })
})
module.exports = router
