const { Schema, model } = require('mongoose');

const schema = new Schema({
  digest: { type: String, required: true, index: true },
  user: { type: Schema.Types.ObjectId, ref: 'User', required: true },
  expires: { type: Date, required: true },
});

module.exports = model('Session', schema);
