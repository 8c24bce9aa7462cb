const products = require('../services/products')

exports.search = async (req, res) => {
  const { q = '', page = 1 } = req.query
  res.json(await products.search(q, { offset: (Number(page) - 1) * 20 }))
}
