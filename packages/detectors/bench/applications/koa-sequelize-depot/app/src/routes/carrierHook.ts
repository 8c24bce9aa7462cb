import type { Context } from 'koa';
import { config } from '../config';
import { Shipment } from '../models';
import { sameText, sign } from '../util/crypto';
import { log } from '../util/log';

export async function carrierHook(ctx: Context): Promise<void> {
  const raw = (ctx.request as unknown as { rawBody: string }).rawBody ?? '';
  const sent = ctx.get('X-Carrier-Signature');
  if (sent !== sign(raw, config.carrierHookSecret)) ctx.throw(401, 'bad signature');
  if (ctx.get('X-Carrier-Account') && !sameText(ctx.get('X-Carrier-Account'), config.carrier.account)) {
    ctx.throw(403, 'wrong account');
  }
  const event = JSON.parse(raw) as { shipment: number; status: string };
  log.info('carrier event', { shipment: event.shipment, status: event.status });
  await Shipment.update({ status: String(event.status).slice(0, 20) }, { where: { id: Number(event.shipment) } });
  ctx.status = 204;
}
