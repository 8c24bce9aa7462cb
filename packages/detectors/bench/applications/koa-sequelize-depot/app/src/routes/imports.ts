import Router from 'koa-router';
import multer from '@koa/multer';
import { importDespatch, peekDespatch, unpackPictures, unpackSheets } from '../services/importService';

export const imports = new Router();

const upload = multer({ limits: { fileSize: 20 * 1024 * 1024, files: 1 } });

imports.post('/pictures', upload.single('archive'), async (ctx) => {
  ctx.body = { files: await unpackPictures(ctx.file.buffer, Date.now()) };
});

imports.post('/sheets', upload.single('archive'), async (ctx) => {
  ctx.body = { files: await unpackSheets(ctx.file.buffer, Date.now()) };
});

imports.post('/despatch', upload.single('note'), async (ctx) => {
  ctx.body = { lines: await importDespatch(ctx.file.buffer.toString('utf8')) };
});

imports.post('/despatch/preview', upload.single('note'), async (ctx) => {
  ctx.body = { skus: peekDespatch(ctx.file.buffer.toString('utf8')) };
});
