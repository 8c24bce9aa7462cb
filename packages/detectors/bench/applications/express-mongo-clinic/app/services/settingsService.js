'use strict';

const Setting = require('../models/Setting');
const { withDefaults, overlay } = require('../lib/objects');

const DEFAULTS = {
  opening: { from: '08:00', to: '18:00' },
  reminders: { email: true, hoursBefore: 24 },
  notice: '',
};

let current = structuredClone(DEFAULTS);

async function load() {
  const stored = await Setting.findById('clinic').lean();
  current = withDefaults(stored ? stored.values : {}, DEFAULTS);
  return current;
}

async function update(patch) {
  current = overlay(current, patch);
  await Setting.updateOne({ _id: 'clinic' }, { $set: { values: current } }, { upsert: true });
  return current;
}

function get() {
  return current;
}

module.exports = { load, update, get };
