// Of records only what is meant for others is read, or answered; a page shows what it names.
import express from 'express'
import { model, Schema } from 'mongoose'
import { DataTypes, Model, Sequelize } from 'sequelize'

const sequelize = new Sequelize('postgres://localhost/club')

class Member extends Model {
  declare id: number
  declare name: string
  declare passwordHash: string
}
Member.init({ name: DataTypes.STRING, passwordHash: DataTypes.STRING }, { sequelize })

class Boat extends Model {
  declare name: string
}
Boat.init({ name: DataTypes.STRING }, { sequelize })

const Account = model('Account', new Schema({ name: String, role: String, passwordHash: String }))

const app = express()

app.get('/members', async (req, res) => {
  const members = await Member.findAll({ attributes: ['id', 'name'] })
  // ok: information-exposure
  res.json(members)
})

app.get('/names', async (req, res) => {
  const members = await Member.findAll()
  // ok: information-exposure
  res.json(members.map(({ id, name }) => ({ id, name })))
})

app.get('/me', async (req, res) => {
  const member = await Member.findByPk(req.user.id, { attributes: { exclude: ['passwordHash'] } })
  // ok: information-exposure
  res.json({ ...member.toJSON(), isMe: true })
})

app.get('/list', async (req, res) => {
  const members = await Member.findAll()
  // ok: information-exposure
  res.render('members', { members })
})

app.get('/known', async (req, res) => {
  // ok: information-exposure
  res.json({ one: await Account.findById(req.user.id, 'name role').lean(), all: await Account.find({}, { name: 1 }) })
})

app.get('/boats', async (req, res) => {
  // ok: information-exposure
  res.json(await Boat.findAll())
})
