import type { RowDataPacket } from 'mysql2';
import { pool } from '../db';
import { Shipment } from '../models';

export interface CarrierFilter {
  carrier?: string;
  since?: string;
}

export async function carrierTotals(filter: CarrierFilter): Promise<RowDataPacket[]> {
  let where = "status <> 'cancelled'";
  if (filter.carrier) {
    where += ` AND carrier = '${filter.carrier}'`;
  }
  const [rows] = await pool.query<RowDataPacket[]>(`SELECT carrier, COUNT(*) AS n, SUM(quantity) AS q FROM shipments WHERE ${where} GROUP BY carrier`);
  return rows;
}

export async function statusTotals(statuses: string[], since: string): Promise<RowDataPacket[]> {
  const marks = statuses.map(() => '?').join(', ');
  const [rows] = await pool.execute<RowDataPacket[]>(`SELECT status, COUNT(*) AS n FROM shipments WHERE status IN (${marks}) AND createdAt >= ? GROUP BY status`, [...statuses, since]);
  return rows;
}

export function forCustomer(id: number, customerId: number): Promise<Shipment | null> {
  return Shipment.findOne({ where: { id, customerId } });
}

export function anyShipment(id: number): Promise<Shipment | null> {
  return Shipment.findByPk(id);
}

export function listForCustomer(customerId: number): Promise<Shipment[]> {
  return Shipment.findAll({ where: { customerId }, order: [['id', 'DESC']], limit: 100 });
}
