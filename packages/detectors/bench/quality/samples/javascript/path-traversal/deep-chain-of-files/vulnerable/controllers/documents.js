const service = require('../services/documents')
exports.remove = async (req, res) => {
  await service.remove(req.params.name)
  res.sendStatus(204)
}
