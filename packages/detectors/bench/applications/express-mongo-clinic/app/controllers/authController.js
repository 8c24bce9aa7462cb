'use strict';

const accounts = require('../services/accountService');
const { isEmail, isPhone, pick } = require('../lib/validate');

exports.loginForm = (req, res) => {
  const next = typeof req.query.next === 'string' ? req.query.next : '/';
  res.render('login', { next, failed: req.query.failed === '1' });
};

exports.signedIn = (req, res) => {
  res.redirect(req.body.next || '/');
};

exports.logout = (req, res, next) => {
  req.logout((err) => (err ? next(err) : res.redirect('/login')));
};

exports.home = (req, res) => {
  res.render('home', { name: req.user.name });
};

exports.profile = (req, res) => {
  res.render('profile', { user: req.user });
};

exports.saveProfile = async (req, res) => {
  if (req.body.phone && !isPhone(req.body.phone)) {
    return res.status(400).render('error', { message: 'That is not a phone number.', detail: '' });
  }
  Object.assign(req.user, req.body);
  await req.user.save();
  return res.redirect('/profile');
};

exports.savePreferences = async (req, res) => {
  Object.assign(req.user, pick(req.body, ['locale']));
  await req.user.save();
  res.redirect('/profile');
};

exports.saveAvatar = async (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'no picture' });
  req.user.avatar = req.file.filename;
  await req.user.save();
  return res.json({ avatar: `/static/avatars/${req.file.filename}` });
};

exports.savePin = async (req, res) => {
  const pin = String(req.body.pin || '');
  if (!/^\d{6}$/.test(pin)) {
    return res.status(400).render('error', { message: 'A PIN has six digits.', detail: '' });
  }
  await accounts.setPin(req.user, pin);
  return res.redirect('/profile');
};

exports.forgot = async (req, res) => {
  if (isEmail(req.body.email)) {
    await accounts.startReset(req.body.email);
  }
  res.render('message', { text: 'If the address is known, a mail is on its way.' });
};

exports.resetForm = (req, res) => {
  res.render('reset', { code: String(req.query.code || '') });
};

exports.reset = async (req, res) => {
  const { code, password } = req.body;
  if (!code || typeof password !== 'string' || password.length < 12) {
    return res.status(400).render('error', { message: 'Please choose at least 12 characters.', detail: '' });
  }
  const done = await accounts.finishReset(code, password);
  return res.render('message', { text: done ? 'Your password is set.' : 'The link is no longer valid.' });
};
