'use strict';

const Patient = require('../models/Patient');
const search = require('../services/searchService');
const reports = require('../services/reportService');
const storage = require('../services/storageService');
const settings = require('../services/settingsService');
const { isPatientNumber, pick } = require('../lib/validate');
const { placeFor } = require('../lib/returnPath');

const EDITABLE = ['name', 'phone', 'address', 'alerts', 'summary'];

exports.list = async (req, res) => {
  const term = String(req.query.q || '');
  const rows = await search.patients(term, String(req.query.sort || 'name'));
  res.render('patients/list', { rows, term });
};

exports.show = async (req, res) => {
  const patient = await Patient.findById(req.params.id).lean();
  if (!patient) return res.status(404).render('error', { message: 'No such patient.', detail: '' });
  return res.render('patients/show', { patient, notice: settings.get().notice });
};

exports.create = async (req, res) => {
  if (!isPatientNumber(req.body.number)) {
    return res.status(400).render('error', { message: 'The patient number is not valid.', detail: '' });
  }
  const fields = pick(req.body, EDITABLE);
  const patient = await Patient.create({ ...fields, number: req.body.number, clinician: req.user.id });
  return res.redirect(`/patients/${patient.id}`);
};

exports.update = async (req, res) => {
  const fields = pick(req.body, EDITABLE);
  await Patient.findByIdAndUpdate(req.params.id, { $set: fields }, { runValidators: true });
  res.redirect(placeFor(req.query.back));
};

exports.mine = async (req, res) => {
  const patient = await Patient.findById(req.user.patient).lean();
  res.render('patients/mine', { patient });
};

exports.saveMine = async (req, res) => {
  await Patient.findByIdAndUpdate(req.user.patient, { $set: pick(req.body, ['phone', 'address', 'alerts']) });
  res.redirect('/patients/mine');
};

exports.print = async (req, res, next) => {
  const patient = await Patient.findById(req.params.id).lean();
  if (!patient) return res.status(404).render('error', { message: 'No such patient.', detail: '' });
  const title = req.body.title || `Record ${patient.number}`;
  return res.render('patients/print', { patient }, async (err, html) => {
    if (err) return next(err);
    try {
      const name = await reports.toPdf(html, title);
      res.type('application/pdf');
      return storage.openReport(name).on('error', next).pipe(res);
    } catch (failure) {
      return next(failure);
    }
  });
};
