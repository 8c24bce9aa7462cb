'use strict';

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}$/;
const PHONE = /^(\+?\d+[\s-]?)+$/;
const PATIENT_NUMBER = /^[A-Z]{2}\d{6}$/;

function isEmail(value) {
  return typeof value === 'string' && EMAIL.test(value);
}

function isPhone(value) {
  return typeof value === 'string' && PHONE.test(value.trim());
}

function isPatientNumber(value) {
  return typeof value === 'string' && PATIENT_NUMBER.test(value);
}

function isDate(value) {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function escapeRegExp(value) {
  return String(value).slice(0, 80).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function pick(source, names) {
  const out = {};
  for (const name of names) {
    if (typeof source[name] === 'string') {
      out[name] = source[name];
    }
  }
  return out;
}

module.exports = { isEmail, isPhone, isPatientNumber, isDate, escapeRegExp, pick };
