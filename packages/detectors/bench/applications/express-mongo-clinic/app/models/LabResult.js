'use strict';

const { Schema, model } = require('mongoose');

const schema = new Schema({
  orderNumber: { type: Number, required: true, unique: true },
  patient: { type: Schema.Types.ObjectId, ref: 'Patient' },
  status: { type: String, enum: ['pending', 'final', 'corrected'], default: 'pending' },
  receivedAt: Date,
});

module.exports = model('LabResult', schema);
