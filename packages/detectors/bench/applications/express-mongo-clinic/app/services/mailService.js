'use strict';

const nodemailer = require('nodemailer');
const config = require('../config');

const transport = nodemailer.createTransport({
  host: config.mail.host,
  port: config.mail.port,
  secure: config.mail.secure,
  auth: config.mail.auth,
});

function sendReset(user, link) {
  return transport.sendMail({
    from: config.mail.from,
    to: user.email,
    subject: 'Set a new password',
    text: `Hello ${user.name},\n\nopen this link within one hour to set a new password:\n${link}\n`,
  });
}

function sendConfirmation(user, appointment) {
  return transport.sendMail({
    from: config.mail.from,
    to: user.email,
    subject: 'Your appointment at Northside Clinic',
    text: `Hello ${user.name},\n\nyou are booked for ${appointment.startsAt.toUTCString()}.\n`,
  });
}

module.exports = { sendReset, sendConfirmation };
