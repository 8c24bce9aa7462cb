import { resolve } from 'node:path';

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

export const settings = {
  port: Number(process.env.PORT ?? 3000),
  shopOrigin: required('SHOP_ORIGIN'),
  jwtSecret: required('JWT_SECRET'),
  courierSecret: required('COURIER_SECRET'),
  publicDir: resolve(process.env.PUBLIC_DIR ?? 'var/public'),
  pictureDir: resolve(process.env.PICTURE_DIR ?? 'var/pictures'),
  sheetDir: resolve(process.env.SHEET_DIR ?? 'var/sheets'),
  priceListDir: resolve(process.env.PRICE_LIST_DIR ?? 'var/price-lists'),
  production: process.env.NODE_ENV === 'production',
};
