import { readFileSync } from 'fs';
import { resolve } from 'path';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export const config = {
  env: process.env.NODE_ENV ?? 'production',
  port: Number(process.env.PORT ?? 3000),
  publicOrigin: required('PUBLIC_ORIGIN'),
  allowedOrigins: new Set((process.env.ALLOWED_ORIGINS ?? '').split(',').filter(Boolean)),
  databaseUrl: required('DATABASE_URL'),
  sessionSecret: required('SESSION_SECRET'),
  payments: {
    apiUrl: process.env.PAYMENTS_URL ?? 'https://api.innpay.example/v2',
    publishableKey: 'pk_live_7Hq2mZsT0aVYc4nLwXk81RdE',
    apiKey: required('PAYMENTS_API_KEY'),
    callbackSecret: required('PAYMENTS_CALLBACK_SECRET'),
    ca: process.env.PAYMENTS_CA ? readFileSync(process.env.PAYMENTS_CA) : undefined,
  },
  channelSecret: required('CHANNEL_SECRET'),
  webhookSecret: required('WEBHOOK_SECRET'),
  webhookHosts: new Set((process.env.WEBHOOK_HOSTS ?? 'hooks.zapier.com').split(',')),
  geocoderUrl: process.env.GEOCODER_URL ?? 'https://geo.hostel-desk.example/v1',
  printer: process.env.PRINTER ?? 'frontdesk',
  uploadDir: resolve(process.env.UPLOAD_DIR ?? 'data/uploads'),
  documentDir: resolve(process.env.DOCUMENT_DIR ?? 'data/documents'),
  handbookDir: resolve(process.env.HANDBOOK_DIR ?? 'data/handbook'),
  exportDir: resolve(process.env.EXPORT_DIR ?? 'data/exports'),
};
