'use strict';

const { Schema, model } = require('mongoose');

const schema = new Schema({
  patient: { type: Schema.Types.ObjectId, ref: 'Patient', required: true },
  title: { type: String, required: true, maxlength: 200 },
  storedName: { type: String, required: true },
  mimeType: String,
  size: Number,
  uploadedBy: { type: Schema.Types.ObjectId, ref: 'User' },
}, { timestamps: true });

module.exports = model('Document', schema);
