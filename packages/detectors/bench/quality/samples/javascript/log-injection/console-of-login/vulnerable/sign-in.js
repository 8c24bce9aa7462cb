import express from 'express'

const router = express.Router()

router.post('/', (req, res) => {
  const { user } = req.body
  console.warn('failed sign-in of ' + user)
  res.status(401).end()
})

export default router
