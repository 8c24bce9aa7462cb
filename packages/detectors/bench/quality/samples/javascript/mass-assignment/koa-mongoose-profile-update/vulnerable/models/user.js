const { Schema, model } = require('mongoose');

const schema = new Schema({
  name: { type: String, required: true, maxlength: 80 },
  street: { type: String, maxlength: 120 },
  about: { type: String, maxlength: 1000 },
  role: { type: String, enum: ['member', 'moderator', 'admin'], default: 'member' },
  credit: { type: Number, default: 0 },
});

schema.methods.toPublic = function () {
  return { id: this.id, name: this.name, street: this.street, about: this.about, role: this.role, credit: this.credit };
};

module.exports = model('User', schema);
