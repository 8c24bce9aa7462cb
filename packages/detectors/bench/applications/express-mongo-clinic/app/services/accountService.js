'use strict';

const bcrypt = require('bcrypt');
const User = require('../models/User');
const config = require('../config');
const mail = require('./mailService');
const logger = require('../lib/logger');
const { linkCode, digestPin } = require('../lib/ids');

const COST = 12;

async function startReset(email) {
  const user = await User.findOne({ email: String(email).toLowerCase() });
  if (!user) return;
  user.resetToken = linkCode();
  user.resetExpires = new Date(Date.now() + 60 * 60 * 1000);
  await user.save();
  logger.info('password reset requested', { user: user.id });
  await mail.sendReset(user, `${config.baseUrl}/password/reset?code=${user.resetToken}`);
}

async function finishReset(code, password) {
  const user = await User.findOne({ resetToken: code, resetExpires: { $gt: new Date() } });
  if (!user) return false;
  user.passwordHash = await bcrypt.hash(password, COST);
  user.resetToken = undefined;
  user.resetExpires = undefined;
  await user.save();
  return true;
}

async function setPin(user, pin) {
  user.kioskPin = digestPin(user.id, pin);
  await user.save();
}

async function create(fields, password) {
  const passwordHash = await bcrypt.hash(password, COST);
  return User.create({ ...fields, passwordHash });
}

module.exports = { startReset, finishReset, setPin, create };
