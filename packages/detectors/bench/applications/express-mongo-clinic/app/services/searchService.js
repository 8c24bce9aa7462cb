'use strict';

const Patient = require('../models/Patient');
const Appointment = require('../models/Appointment');
const { escapeRegExp } = require('../lib/validate');

const SORTS = { name: { name: 1 }, number: { number: 1 }, newest: { createdAt: -1 } };

async function patients(term, sort) {
  const filter = {};
  if (term) {
    filter.name = new RegExp(escapeRegExp(term), 'i');
  }
  const order = Object.hasOwn(SORTS, sort) ? SORTS[sort] : SORTS.name;
  return Patient.find(filter).sort(order).limit(50).lean();
}

async function longWaits(clinicianId, minutes) {
  return Appointment.find({ clinician: clinicianId, status: 'done' })
    .$where('this.waited >= ' + minutes)
    .sort({ startsAt: -1 })
    .limit(100)
    .lean();
}

async function overruns(clinicianId) {
  return Appointment.find({ clinician: clinicianId, status: 'done' })
    .$where('this.overrun > this.minutes / 2')
    .limit(100)
    .lean();
}

async function dailyCounts(from, to) {
  return Appointment.aggregate([
    { $match: { startsAt: { $gte: new Date(from), $lt: new Date(to) } } },
    { $group: { _id: { $dateToString: { format: '%Y-%m-%d', date: '$startsAt' } }, count: { $sum: 1 } } },
    { $sort: { _id: 1 } },
  ]);
}

module.exports = { patients, longWaits, overruns, dailyCounts };
