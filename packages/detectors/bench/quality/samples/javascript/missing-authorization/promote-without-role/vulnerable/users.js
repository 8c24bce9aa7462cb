const { db } = require('./db')

exports.list = async (req, res) => res.json(await db.users.all())
exports.remove = async (req, res) => res.json(await db.users.remove(Number(req.params.id)))
exports.setRole = async (req, res) => res.json(await db.users.setRole(Number(req.params.id), String(req.body.role)))
exports.lock = async (req, res) => res.json(await db.users.lock(Number(req.params.id)))
