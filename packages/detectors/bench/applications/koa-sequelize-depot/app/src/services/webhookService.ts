import fetch from 'node-fetch';
import { Hook } from '../models';
import { newSecret, seal, sign, unseal } from '../util/crypto';
import { pinnedAgent, publicAddress } from '../util/net';
import { log } from '../util/log';

export async function addHook(customerId: number, url: string): Promise<{ id: number; secret: string }> {
  const secret = newSecret();
  const hook = await Hook.create({ customerId, url, secretBox: seal(secret) });
  return { id: hook.id, secret };
}

export async function probe(url: string): Promise<{ status: number; text: string }> {
  const res = await fetch(url, { method: 'GET', timeout: 5000, size: 65536 });
  return { status: res.status, text: (await res.text()).slice(0, 2000) };
}

export async function deliver(hook: Hook, event: string, payload: object): Promise<boolean> {
  const target = new URL(hook.url);
  if (target.protocol !== 'https:') return false;
  const agent = pinnedAgent(await publicAddress(target.hostname));
  const body = JSON.stringify({ event, payload });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const res = await fetch(target.href, {
      method: 'POST',
      agent,
      redirect: 'error',
      timeout: 5000,
      headers: { 'Content-Type': 'application/json', 'X-Depot-Signature': sign(body, unseal(hook.secretBox)) },
      body,
    });
    if (res.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt + Math.random() * 250));
  }
  log.warn('hook not delivered', { hook: hook.id, event });
  return false;
}

export async function announce(customerId: number, event: string, payload: object): Promise<void> {
  const hooks = await Hook.findAll({ where: { customerId }, limit: 5 });
  await Promise.allSettled(hooks.map((hook) => deliver(hook, event, payload)));
}
