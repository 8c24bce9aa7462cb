import Router from 'koa-router';
import { requireRole } from '../middleware/auth';
import { anyShipment, forCustomer, listForCustomer } from '../repositories/shipmentRepository';
import { release, reserve } from '../services/stockService';
import { track } from '../services/carrierClient';
import { announce } from '../services/webhookService';

export const shipments = new Router();

shipments.get('/', requireRole('customer'), async (ctx) => {
  ctx.body = await listForCustomer(ctx.state.user.customerId);
});

shipments.post('/', requireRole('customer'), async (ctx) => {
  const { itemId, quantity } = ctx.request.body as { itemId: number; quantity: number };
  const count = Number(quantity);
  if (!Number.isInteger(count) || count < 1 || count > 10000) ctx.throw(400, 'bad quantity');
  const shipment = await reserve(Number(itemId), ctx.state.user.customerId, count);
  await announce(ctx.state.user.customerId, 'shipment.created', { id: shipment.id });
  ctx.status = 201;
  ctx.body = shipment;
});

shipments.get('/:id', async (ctx) => {
  const shipment = await anyShipment(Number(ctx.params.id));
  if (!shipment) ctx.throw(404, 'no such shipment');
  ctx.body = shipment;
});

shipments.get('/:id/track', requireRole('picker', 'manager'), async (ctx) => {
  const shipment = await anyShipment(Number(ctx.params.id));
  if (!shipment) ctx.throw(404, 'no such shipment');
  ctx.body = await track(shipment.carrier, shipment.id);
});

shipments.post('/:id/cancel', requireRole('customer'), async (ctx) => {
  const shipment = await forCustomer(Number(ctx.params.id), ctx.state.user.customerId);
  if (!shipment) ctx.throw(404, 'no such shipment');
  await release(shipment);
  ctx.status = 204;
});
