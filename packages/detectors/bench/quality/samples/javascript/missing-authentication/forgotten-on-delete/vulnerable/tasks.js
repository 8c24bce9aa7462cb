import { db } from './db.js'

export const list = async (req, res) => res.json(await db.task.all())
export const add = async (req, res) => res.json(await db.task.create({ text: String(req.body.text) }))
export const rename = async (req, res) => res.json(await db.task.updateText(Number(req.params.id)))
export const finish = async (req, res) => res.json(await db.task.updateDone(Number(req.params.id)))
export async function drop(req, res) {
  await db.task.removeByNumber(Number(req.params.id))
  res.sendStatus(204)
}
