'use strict';

const bcrypt = require('bcrypt');
const User = require('../models/User');
const Patient = require('../models/Patient');
const Appointment = require('../models/Appointment');
const tokens = require('../services/tokenService');
const lab = require('../services/labClient');
const settings = require('../services/settingsService');

exports.health = (req, res) => {
  res.json({ ok: true });
};

exports.hours = (req, res) => {
  res.json(settings.get().opening);
};

exports.token = async (req, res) => {
  const email = String(req.body.email || '').toLowerCase();
  const user = await User.findOne({ email, disabled: false });
  if (!user || !(await bcrypt.compare(String(req.body.password || ''), user.passwordHash))) {
    return res.status(401).json({ error: 'wrong credentials' });
  }
  return res.json({ token: tokens.issue(user) });
};

exports.renew = async (req, res) => {
  const token = await tokens.renew(String(req.body.token || ''));
  if (!token) return res.status(401).json({ error: 'invalid token' });
  return res.json({ token });
};

exports.exportPatients = async (req, res) => {
  const rows = await Patient.find({}, 'number name born phone').sort({ number: 1 }).lean();
  const quote = (v) => `"${String(v === undefined ? '' : v).replace(/"/g, '""').replace(/^([=+\-@])/, "'$1")}"`;
  res.type('text/csv');
  res.send(rows.map((r) => [r.number, r.name, r.born, r.phone].map(quote).join(',')).join('\n'));
};

exports.me = async (req, res) => {
  const user = await User.findById(req.claims.sub, 'name email role locale').lean();
  res.json({ user, minutesLeft: tokens.minutesLeft(req.claims) });
};

exports.myAppointments = async (req, res) => {
  if (!req.claims.patient) return res.json([]);
  const rows = await Appointment.find({ patient: req.claims.patient }, 'startsAt status reason').limit(50).lean();
  return res.json(rows);
};

exports.labOrder = async (req, res) => {
  res.json(await lab.orderStatus(req.params.number));
};
