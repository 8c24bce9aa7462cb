'use strict';

const Appointment = require('../models/Appointment');
const search = require('../services/searchService');
const mail = require('../services/mailService');
const { isDate } = require('../lib/validate');

function visibleTo(user) {
  if (user.role === 'admin') return {};
  if (user.role === 'clinician') return { clinician: user.id };
  return { patient: user.patient };
}

exports.index = (req, res) => {
  res.render('appointments/index', {});
};

exports.feed = async (req, res) => {
  const from = isDate(req.query.from) ? new Date(req.query.from) : new Date();
  const rows = await Appointment.find({ ...visibleTo(req.user), startsAt: { $gte: from } })
    .sort({ startsAt: 1 })
    .limit(200)
    .populate('patient', 'name number')
    .lean();
  res.json(rows.map((row) => ({
    id: row._id,
    startsAt: row.startsAt,
    reason: row.reason,
    status: row.status,
    patient: row.patient ? row.patient.name : '',
  })));
};

exports.show = async (req, res) => {
  const row = await Appointment.findOne({ _id: req.params.id, ...visibleTo(req.user) }).lean();
  if (!row) return res.status(404).render('error', { message: 'No such appointment.', detail: '' });
  return res.render('appointments/show', { row });
};

exports.book = async (req, res) => {
  if (!isDate(req.body.startsAt)) {
    return res.status(400).render('error', { message: 'Please choose a time.', detail: '' });
  }
  const row = await Appointment.create({
    patient: req.user.patient,
    clinician: String(req.body.clinician),
    startsAt: new Date(req.body.startsAt),
    reason: String(req.body.reason || ''),
  });
  await mail.sendConfirmation(req.user, row);
  return res.redirect('/appointments');
};

exports.cancel = async (req, res) => {
  const row = await Appointment.findByIdAndUpdate(req.params.id, { $set: { status: 'cancelled' } });
  if (!row) return res.status(404).render('error', { message: 'No such appointment.', detail: '' });
  return res.redirect('/appointments');
};

exports.move = async (req, res) => {
  if (!isDate(req.body.startsAt)) {
    return res.status(400).render('error', { message: 'Please choose a time.', detail: '' });
  }
  const row = await Appointment.findById(req.params.id);
  if (!row || String(row.patient) !== String(req.user.patient)) {
    return res.status(404).render('error', { message: 'No such appointment.', detail: '' });
  }
  row.startsAt = new Date(req.body.startsAt);
  await row.save();
  return res.redirect('/appointments');
};

exports.waits = async (req, res) => {
  const rows = await search.longWaits(req.user.id, req.query.minutes || 15);
  const over = await search.overruns(req.user.id);
  res.render('appointments/waits', { rows, over });
};
