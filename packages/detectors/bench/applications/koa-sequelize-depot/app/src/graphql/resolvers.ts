import type { Claims } from '../middleware/auth';
import { bySku } from '../repositories/itemRepository';
import { adjust } from '../services/stockService';
import { tariff } from '../services/pricingService';
import { log } from '../util/log';

export interface GraphContext {
  user: Claims;
  [key: string]: unknown;
}

function managerOnly(context: GraphContext): void {
  if (context.user.role !== 'manager') throw new Error('not allowed');
}

export const resolvers = {
  item: ({ sku }: { sku: string }) => bySku(sku),

  tariff: ({ name, quantity, weight }: { name: string; quantity: number; weight: number }) => tariff(name, { quantity, weight }),

  adjustStock: async ({ sku, delta }: { sku: string; delta: number }, context: GraphContext) => {
    log.info('stock adjusted', { sku, delta, by: context.user.sub });
    return adjust(sku, delta);
  },

  retireItem: async ({ sku }: { sku: string }, context: GraphContext) => {
    managerOnly(context);
    const item = await bySku(sku);
    if (!item) return false;
    await item.destroy();
    return true;
  },
};
