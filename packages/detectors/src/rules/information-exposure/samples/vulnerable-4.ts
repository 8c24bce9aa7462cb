// Records are answered as the database gives them, with what is kept of the passwords.
import express from 'express'
import { DataTypes, Model, Sequelize } from 'sequelize'
import { Pool } from 'pg'

const sequelize = new Sequelize('postgres://localhost/club')
const pool = new Pool()

class Member extends Model {
  declare id: number
  declare name: string
  declare passwordHash: string
}
Member.init({ name: DataTypes.STRING, passwordHash: DataTypes.STRING }, { sequelize })

const app = express()

app.get('/members', async (req, res) => {
  const members = await Member.findAll({ order: [['name', 'ASC']] })
  // finding: information-exposure
  res.json(members)
})

app.get('/staff', async (req, res) => {
  const { rows } = await pool.query('SELECT * FROM staff')
  // finding: information-exposure
  res.json(rows)
})

app.post('/staff', async (req, res) => {
  await pool.query('INSERT INTO staff (name, password_hash) VALUES ($1, $2)', [req.body.name, await hashed(req.body.password)])
  res.status(201).end()
})
