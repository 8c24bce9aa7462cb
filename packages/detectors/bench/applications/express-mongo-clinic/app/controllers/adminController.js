'use strict';

const User = require('../models/User');
const accounts = require('../services/accountService');
const settings = require('../services/settingsService');
const search = require('../services/searchService');
const reports = require('../services/reportService');
const logger = require('../lib/logger');
const { isDate, isEmail } = require('../lib/validate');

const panels = {
  async visits(query) {
    const from = isDate(query.from) ? query.from : new Date(Date.now() - 7 * 86400000).toISOString();
    const to = isDate(query.to) ? query.to : new Date().toISOString();
    return search.dailyCounts(from, to);
  },
  async storage() {
    return [{ _id: 'reports (kB)', count: await reports.diskUse() }];
  },
};

exports.users = async (req, res) => {
  const rows = await User.find({}, 'email name role disabled').sort({ email: 1 }).lean();
  res.render('admin/users', { rows });
};

exports.createUser = async (req, res) => {
  const { email, name, password } = req.body;
  if (!isEmail(email) || typeof password !== 'string' || password.length < 12) {
    return res.status(400).render('error', { message: 'Address or password is not valid.', detail: '' });
  }
  const user = await accounts.create({ email, name: String(name), role: 'clinician' }, password);
  logger.info('user created', { by: req.user.id, user: user.id, email });
  return res.redirect('/admin/users');
};

exports.setRole = async (req, res) => {
  const role = String(req.body.role);
  await User.updateOne({ _id: req.params.id }, { $set: { role } }, { runValidators: true });
  logger.info('role changed', { by: req.user.id, user: req.params.id, role });
  res.redirect('/admin/users');
};

exports.disable = async (req, res) => {
  await User.updateOne({ _id: req.params.id }, { $set: { disabled: true } });
  res.redirect('/admin/users');
};

exports.settingsForm = (req, res) => {
  res.render('admin/settings', { values: settings.get() });
};

exports.saveSettings = async (req, res) => {
  const values = await settings.update(req.body);
  res.json(values);
};

exports.panel = async (req, res) => {
  const name = req.params.name;
  if (!Object.hasOwn(panels, name)) {
    return res.status(404).render('error', { message: 'No such panel.', detail: '' });
  }
  const rows = await panels[name](req.query);
  return res.render('admin/panel', { name, rows });
};
