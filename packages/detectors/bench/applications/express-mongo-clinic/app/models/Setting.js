'use strict';

const { Schema, model } = require('mongoose');

const schema = new Schema({
  _id: { type: String, default: 'clinic' },
  values: { type: Schema.Types.Mixed, default: {} },
}, { minimize: false });

module.exports = model('Setting', schema);
