import { createReadStream, ReadStream } from 'fs';
import { readFile } from 'fs/promises';
import path from 'path';
import { env } from '../config/env';
import { HttpError } from '../middleware/errors';
import { StoredDocument } from '../models/document';

export function openForm(name: string): ReadStream {
  return createReadStream(path.join(env.formFolder, name));
}

export function openDocument(document: StoredDocument): ReadStream {
  return createReadStream(path.join(env.uploadFolder, document.storedName));
}

export function chartFile(name: string): string {
  const folder = path.resolve(env.formFolder, 'charts');
  const file = path.resolve(folder, name);
  if (!file.startsWith(folder + path.sep)) {
    throw new HttpError(404, 'no such chart');
  }
  return file;
}

export function readTerms(language: string): Promise<string> {
  const known = language === 'de' || language === 'fr' ? language : 'en';
  return readFile(path.join(env.formFolder, `terms.${known}.txt`), 'utf8');
}

export function readNotice(name: string): Promise<string> {
  return readFile(path.join(env.formFolder, 'notices', path.basename(name)), 'utf8');
}
