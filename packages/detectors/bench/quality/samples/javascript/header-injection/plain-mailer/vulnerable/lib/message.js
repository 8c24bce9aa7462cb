'use strict';

const clean = (value) => String(value).trim();

exports.compose = function compose({ from, to, subject, text }) {
  const head = [`From: ${clean(from)}`, `To: ${clean(to)}`, `Subject: ${clean(subject)}`, 'MIME-Version: 1.0'];
  const body = text.replace(/^\./gm, '..');
  return `${head.join('\r\n')}\r\n\r\n${body}\r\n.\r\n`;
};
