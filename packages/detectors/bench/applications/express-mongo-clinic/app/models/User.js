'use strict';

const { Schema, model } = require('mongoose');

const schema = new Schema({
  email: { type: String, required: true, unique: true, lowercase: true },
  name: { type: String, required: true },
  phone: String,
  locale: { type: String, default: 'en' },
  role: { type: String, enum: ['patient', 'clinician', 'admin'], default: 'patient' },
  patient: { type: Schema.Types.ObjectId, ref: 'Patient' },
  passwordHash: { type: String, required: true },
  kioskPin: String,
  avatar: String,
  disabled: { type: Boolean, default: false },
  resetToken: String,
  resetExpires: Date,
}, { timestamps: true });

module.exports = model('User', schema);
