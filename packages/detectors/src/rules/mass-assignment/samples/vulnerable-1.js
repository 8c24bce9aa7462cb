// Users of a shop with Sequelize and Mongoose.
const express = require('express')
const { Sequelize, DataTypes } = require('sequelize')
const mongoose = require('mongoose')

const sequelize = new Sequelize(process.env.DATABASE_URL)
const Order = sequelize.define('Order', { total: DataTypes.INTEGER, paid: DataTypes.BOOLEAN })
const Account = mongoose.model('Account', new mongoose.Schema({ name: String, role: String }))

const app = express()
app.use(express.json())

app.post('/orders', async (req, res) => {
  // finding: mass-assignment
  res.json(await Order.create(req.body))
})

app.put('/orders/:id', async (req, res) => {
  const order = await Order.findByPk(req.params.id)
  // finding: mass-assignment
  await order.update({ ...req.body, changedAt: new Date() })
  res.json(order)
})

app.post('/accounts', async (req, res) => {
  // finding: mass-assignment
  const account = new Account(req.body)
  await account.save()
  res.json(account)
})

app.patch('/accounts/:id', async (req, res) => {
  const account = await Account.findById(req.params.id)
  Object.assign(account, req.body)
  // finding: mass-assignment
  await account.save()
  // finding: mass-assignment
  await Account.findByIdAndUpdate(req.params.id, { $set: req.body })
  res.end()
})
