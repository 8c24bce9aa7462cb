import AdmZip from 'adm-zip';
import fs from 'fs';
import path from 'path';
import libxml from 'libxmljs2';
import { config } from '../config';
import { Item } from '../models';
import { within } from '../util/paths';
import { log } from '../util/log';

const MAX_ENTRIES = 500;
const MAX_BYTES = 50 * 1024 * 1024;

function checkSize(zip: AdmZip): void {
  const entries = zip.getEntries();
  const total = entries.reduce((sum, e) => sum + e.header.size, 0);
  if (entries.length > MAX_ENTRIES || total > MAX_BYTES) {
    throw Object.assign(new Error('archive is too large'), { status: 413, expose: true });
  }
}

export async function unpackPictures(buffer: Buffer, batch: number): Promise<number> {
  const zip = new AdmZip(buffer);
  checkSize(zip);
  const root = path.join(config.importDir, `batch-${batch}`);
  let count = 0;
  for (const entry of zip.getEntries()) {
    if (entry.isDirectory) continue;
    const target = path.join(root, entry.entryName);
    await fs.promises.mkdir(path.dirname(target), { recursive: true });
    await fs.promises.writeFile(target, entry.getData());
    count += 1;
  }
  return count;
}

export async function unpackSheets(buffer: Buffer, batch: number): Promise<number> {
  const zip = new AdmZip(buffer);
  checkSize(zip);
  const root = path.join(config.importDir, `sheets-${batch}`);
  let count = 0;
  for (const entry of zip.getEntries()) {
    if (entry.isDirectory || !entry.entryName.endsWith('.csv')) continue;
    const target = within(root, entry.entryName);
    await fs.promises.mkdir(path.dirname(target), { recursive: true });
    await fs.promises.writeFile(target, entry.getData());
    count += 1;
  }
  return count;
}

export async function importDespatch(xml: string): Promise<number> {
  const doc = libxml.parseXml(xml, { noent: true, nonet: false });
  let count = 0;
  for (const node of doc.find('//line')) {
    const el = node as libxml.Element;
    const sku = el.attr('sku')?.value() ?? '';
    const title = el.text().trim();
    const [item] = await Item.findOrCreate({ where: { sku }, defaults: { title } });
    await item.update({ title });
    count += 1;
  }
  log.info('despatch imported', { count });
  return count;
}

export function peekDespatch(xml: string): string[] {
  const doc = libxml.parseXml(xml, { noent: false, nonet: true, huge: false });
  return doc.find('//line/@sku').map((n) => (n as libxml.Attribute).value());
}
