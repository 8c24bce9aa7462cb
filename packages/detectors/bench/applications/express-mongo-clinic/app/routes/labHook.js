'use strict';

const crypto = require('crypto');
const config = require('../config');
const LabResult = require('../models/LabResult');

function signatureOf(body) {
  return crypto.createHmac('sha256', config.lab.hookSecret).update(body).digest();
}

module.exports = async function labHook(req, res, next) {
  try {
    if (!Buffer.isBuffer(req.body)) return res.sendStatus(400);
    const sent = Buffer.from(req.get('x-lab-signature') || '', 'hex');
    const expected = signatureOf(req.body);
    if (sent.length !== expected.length || !crypto.timingSafeEqual(sent, expected)) {
      return res.sendStatus(401);
    }
    const event = JSON.parse(req.body.toString('utf8'));
    await LabResult.updateOne(
      { orderNumber: Number(event.order) },
      { $set: { status: String(event.status), receivedAt: new Date() } },
      { runValidators: true },
    );
    return res.sendStatus(204);
  } catch (err) {
    return next(err);
  }
};
