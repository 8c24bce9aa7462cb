import { exec, execFile } from 'child_process';
import fs from 'fs';
import path from 'path';
import { promisify } from 'util';
import { randomUUID } from 'crypto';
import { config } from '../config';
import { within } from '../util/paths';

const sh = promisify(exec);
const run = promisify(execFile);

const FORMATS = new Set(['csv', 'xlsx', 'ods']);

export interface ExportJob {
  month: string;
  label: string;
}

export async function exportMonth(job: ExportJob): Promise<string> {
  if (!/^\d{4}-\d{2}$/.test(job.month)) {
    throw Object.assign(new Error('month must be YYYY-MM'), { status: 400, expose: true });
  }
  const file = `${job.month}-${randomUUID()}.csv`;
  await sh(`depot-export --month ${job.month} --label "${job.label}" > ${path.join(config.exportDir, file)}`);
  return file;
}

export async function convert(file: string, format: string): Promise<string> {
  if (!FORMATS.has(format)) {
    throw Object.assign(new Error('unknown format'), { status: 400, expose: true });
  }
  const source = within(config.exportDir, path.basename(file));
  await run('soffice', ['--headless', '--convert-to', format, '--outdir', config.exportDir, source], { timeout: 60000 });
  return path.basename(file).replace(/\.csv$/, `.${format}`);
}

export async function compact(month: string): Promise<void> {
  const safe = /^\d{4}-\d{2}$/.exec(month);
  if (!safe) throw Object.assign(new Error('month must be YYYY-MM'), { status: 400, expose: true });
  await sh(`gzip -f ${config.exportDir}/${safe[0]}-*.csv`);
}

export function openExport(name: string): fs.ReadStream {
  return fs.createReadStream(within(config.exportDir, name));
}

export function openSheet(name: string): fs.ReadStream {
  return fs.createReadStream(path.join(config.catalogueDir, name));
}
