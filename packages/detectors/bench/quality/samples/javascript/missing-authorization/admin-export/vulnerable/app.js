import express from 'express'
import { ensureAdmin, ensureUser } from './guards.js'
import { members } from './members.js'

const app = express()

app.get('/profile', ensureUser, async (req, res) => res.json(await members.byId(req.user.id)))
app.get('/admin/members', ensureUser, ensureAdmin, async (req, res) => res.json(await members.all()))
app.post('/admin/members/:id/ban', ensureUser, ensureAdmin, async (req, res) => res.json(await members.updateBan(Number(req.params.id))))
app.delete('/admin/members/:id', ensureUser, ensureAdmin, async (req, res) => res.json(await members.removeMember(Number(req.params.id))))
app.get('/admin/members/export', ensureUser, async (req, res) => res.json(await members.allWithAddresses()))
