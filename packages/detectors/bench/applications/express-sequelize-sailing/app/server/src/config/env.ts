import dotenv from 'dotenv';

dotenv.config();

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

export const env = {
  production: process.env.NODE_ENV === 'production',
  port: Number(process.env.PORT ?? 3000),
  databaseUrl: required('DATABASE_URL'),
  jwtSecret: required('JWT_SECRET'),
  webhookSecret: required('PAYMENT_WEBHOOK_SECRET'),
  paymentKey: required('PAYMENT_KEY'),
  weatherService: process.env.WEATHER_SERVICE ?? 'https://weather.harbour-services.example',
  tideService: process.env.TIDE_SERVICE ?? 'https://tides.harbour-services.example',
  publicAddress: process.env.PUBLIC_ADDRESS ?? 'http://localhost:3000',
  officeOrigins: (process.env.OFFICE_ORIGINS ?? 'http://localhost:4200').split(','),
  smtpUrl: process.env.SMTP_URL ?? 'smtp://localhost:1025',
  uploadFolder: process.env.UPLOAD_FOLDER ?? '/var/lib/sailing/uploads',
  formFolder: process.env.FORM_FOLDER ?? '/var/lib/sailing/forms',
  publicPaymentKey: 'pk_live_school_7Yd2mQ',
};
