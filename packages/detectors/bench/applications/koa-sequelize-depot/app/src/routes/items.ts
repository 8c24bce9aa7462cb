import Router from 'koa-router';
import { requireRole } from '../middleware/auth';
import { byId, listItems, movements } from '../repositories/itemRepository';
import { contractRate } from '../services/pricingService';
import { makeLabels } from '../services/labelService';
import { cacheTag } from '../util/crypto';

export const items = new Router();

items.get('/', async (ctx) => {
  const limit = Math.min(Number(ctx.query.limit) || 50, 200);
  ctx.body = await listItems({ text: String(ctx.query.q ?? ''), sort: String(ctx.query.sort ?? 'sku'), limit });
});

items.get('/:id', async (ctx) => {
  const item = await byId(Number(ctx.params.id));
  if (!item) ctx.throw(404, 'no such item');
  ctx.etag = cacheTag([item.id, item.sku, item.onHand]);
  ctx.body = item;
});

items.get('/by-sku/:sku/movements', requireRole('picker', 'manager'), async (ctx) => {
  ctx.body = await movements(ctx.params.sku, String(ctx.query.order ?? 'DESC'));
});

items.post('/:id/labels', async (ctx) => {
  const { text, copies } = ctx.request.body as { text: string; copies: number };
  ctx.body = makeLabels(String(text), Number(copies));
});

items.post('/:id/quote', async (ctx) => {
  const { formula, quantity } = ctx.request.body as { formula: string; quantity: number };
  const item = await byId(Number(ctx.params.id));
  if (!item) ctx.throw(404, 'no such item');
  ctx.body = { price: contractRate(formula, { quantity: Number(quantity), weight: item.weight }) };
});
