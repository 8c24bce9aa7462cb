'use strict';

const { Schema, model } = require('mongoose');

const schema = new Schema({
  patient: { type: Schema.Types.ObjectId, ref: 'Patient', required: true },
  clinician: { type: Schema.Types.ObjectId, ref: 'User', required: true },
  startsAt: { type: Date, required: true },
  minutes: { type: Number, default: 20 },
  reason: { type: String, maxlength: 400 },
  waited: { type: Number, default: 0 },
  overrun: { type: Number, default: 0 },
  status: { type: String, enum: ['booked', 'arrived', 'done', 'cancelled'], default: 'booked' },
}, { timestamps: true });

schema.index({ clinician: 1, startsAt: 1 }, { unique: true, partialFilterExpression: { status: 'booked' } });

module.exports = model('Appointment', schema);
