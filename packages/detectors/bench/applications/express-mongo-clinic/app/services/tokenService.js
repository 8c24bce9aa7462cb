'use strict';

const jwt = require('jsonwebtoken');
const config = require('../config');
const User = require('../models/User');

function issue(user) {
  const claims = { sub: String(user.id), role: user.role };
  if (user.patient) claims.patient = String(user.patient);
  return jwt.sign(claims, config.jwt.secret, { algorithm: 'HS256', issuer: config.jwt.issuer, expiresIn: config.jwt.ttl });
}

function verify(token) {
  return jwt.verify(token, config.jwt.secret, { algorithms: ['HS256'], issuer: config.jwt.issuer });
}

async function renew(token) {
  const claims = jwt.decode(token);
  if (!claims || claims.iss !== config.jwt.issuer) return null;
  const user = await User.findOne({ _id: String(claims.sub), disabled: false });
  return user ? issue(user) : null;
}

// Only for showing the remaining minutes in the kiosk header.
function minutesLeft(verifiedClaims) {
  return Math.max(0, Math.floor((verifiedClaims.exp * 1000 - Date.now()) / 60000));
}

module.exports = { issue, verify, renew, minutesLeft };
