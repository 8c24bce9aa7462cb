'use strict';

const { Schema, model } = require('mongoose');

const schema = new Schema({
  number: { type: String, required: true, unique: true },
  name: { type: String, required: true },
  born: Date,
  phone: String,
  address: String,
  alerts: String,
  summary: String,
  clinician: { type: Schema.Types.ObjectId, ref: 'User' },
}, { timestamps: true });

schema.index({ name: 1 });

module.exports = model('Patient', schema);
