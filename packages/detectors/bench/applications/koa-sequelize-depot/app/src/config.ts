function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export const config = {
  port: Number(process.env.PORT ?? 8080),
  mysqlUrl: required('MYSQL_URL'),
  jwtSecret: required('JWT_SECRET'),
  carrierHookSecret: required('CARRIER_HOOK_SECRET'),
  carrier: {
    host: 'edi.fastfreight.example',
    port: 8443,
    account: required('CARRIER_ACCOUNT'),
    tokenLabel: 'carrier-api-token',
  },
  exportDir: process.env.EXPORT_DIR ?? '/srv/depot/exports',
  importDir: process.env.IMPORT_DIR ?? '/srv/depot/imports',
  catalogueDir: process.env.CATALOGUE_DIR ?? '/srv/depot/catalogue',
  origins: (process.env.DEPOT_ORIGINS ?? 'https://depot.example').split(','),
};
