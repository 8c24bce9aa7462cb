import { QueryTypes } from 'sequelize';
import { sequelize } from '../db';
import { Item } from '../models';

export interface ListOptions {
  text: string;
  sort: string;
  limit: number;
}

const SORT_COLUMNS: Record<string, string> = { sku: 'i.sku', title: 'i.title', stock: 'i.onHand' };

export async function listItems(options: ListOptions): Promise<unknown[]> {
  const column = SORT_COLUMNS[options.sort] ?? 'i.sku';
  return sequelize.query(
    `SELECT i.id, i.sku, i.title, i.onHand FROM items i WHERE i.title LIKE :text ORDER BY ${column} LIMIT :limit`,
    { replacements: { text: `%${options.text}%`, limit: options.limit }, type: QueryTypes.SELECT },
  );
}

export async function movements(sku: string, order: string): Promise<unknown[]> {
  return sequelize.query(
    `SELECT m.at, m.delta, m.reason FROM movements m WHERE m.sku = :sku ORDER BY m.at ${order} LIMIT 500`,
    { replacements: { sku }, type: QueryTypes.SELECT },
  );
}

export function byId(id: number): Promise<Item | null> {
  return Item.findByPk(id);
}

export function bySku(sku: string): Promise<Item | null> {
  return Item.findOne({ where: { sku } });
}
