import Router from 'koa-router';
import { carrierTotals, statusTotals } from '../repositories/shipmentRepository';
import { compact, convert, exportMonth, openExport, openSheet } from '../services/reportService';

export const reports = new Router();

const STATUSES = ['open', 'picked', 'loaded', 'cancelled'];

reports.get('/carriers', async (ctx) => {
  ctx.body = await carrierTotals({ carrier: ctx.query.carrier as string | undefined });
});

reports.get('/statuses', async (ctx) => {
  const wanted = String(ctx.query.status ?? 'open').split(',').slice(0, 10);
  ctx.body = await statusTotals(wanted.filter((s) => STATUSES.includes(s)).concat('open'), String(ctx.query.since ?? '2020-01-01'));
});

reports.post('/exports', async (ctx) => {
  const { month, label } = ctx.request.body as { month: string; label: string };
  ctx.body = { file: await exportMonth({ month: String(month), label: String(label ?? '') }) };
});

reports.post('/exports/convert', async (ctx) => {
  const { file, format } = ctx.request.body as { file: string; format: string };
  ctx.body = { file: await convert(String(file), String(format)) };
});

reports.post('/exports/compact', async (ctx) => {
  await compact(String((ctx.request.body as { month: string }).month));
  ctx.status = 204;
});

reports.get('/exports/file', (ctx) => {
  ctx.attachment('export.csv');
  ctx.body = openExport(String(ctx.query.name));
});

reports.get('/catalogue/sheet', (ctx) => {
  ctx.attachment('sheet.csv');
  ctx.body = openSheet(String(ctx.query.name));
});
