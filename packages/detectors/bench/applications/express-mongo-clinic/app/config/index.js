'use strict';

function required(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`environment variable ${name} is not set`);
  }
  return value;
}

module.exports = {
  port: Number(process.env.PORT || 3000),
  baseUrl: process.env.BASE_URL || 'https://desk.northside-clinic.example',
  mongoUrl: required('MONGO_URL'),
  session: {
    secret: required('SESSION_SECRET'),
    cookie: {
      httpOnly: false,
      secure: true,
      sameSite: 'lax',
      maxAge: 8 * 60 * 60 * 1000,
    },
  },
  jwt: {
    secret: required('JWT_SECRET'),
    issuer: 'clinic-desk',
    ttl: '30m',
  },
  lab: {
    baseUrl: 'https://results.cityslab.example/v2',
    apiKey: required('LAB_API_KEY'),
    hookSecret: required('LAB_HOOK_SECRET'),
  },
  mail: {
    host: 'smtp.northside-clinic.example',
    port: 465,
    secure: true,
    auth: {
      user: 'notify@northside-clinic.example',
      pass: 'tW9#rLq2-Harbour81',
    },
    from: 'Northside Clinic <notify@northside-clinic.example>',
  },
  storage: {
    documents: process.env.DOCUMENT_DIR || '/var/lib/clinic/documents',
    letters: process.env.LETTER_DIR || '/var/lib/clinic/letters',
    reports: process.env.REPORT_DIR || '/var/lib/clinic/reports',
  },
};
