import { col, fn, literal, Op, QueryTypes } from 'sequelize';
import { sequelize } from '../config/database';
import { Invoice } from '../models/invoice';
import { Reservation } from '../models/reservation';

const units = ['week', 'month', 'quarter', 'year'];

function period(column: string, unit: string) {
  return literal(`date_trunc('${unit}', "${column}")`);
}

export function turnover(unit: string, since: Date) {
  return Invoice.findAll({
    attributes: [
      [period('issued_on', unit), 'period'],
      [fn('SUM', col('total_cents')), 'total'],
    ],
    where: { issuedOn: { [Op.gte]: since } },
    group: ['period'],
    order: [[col('period'), 'ASC']],
    raw: true,
  });
}

export function occupation(unit: string, since: Date) {
  const known = units.includes(unit) ? unit : 'month';
  return Reservation.findAll({
    attributes: [
      [literal(`date_trunc('${known}', "starts_at")`), 'period'],
      [fn('COUNT', col('id')), 'count'],
    ],
    where: { startsAt: { [Op.gte]: since } },
    group: ['period'],
    raw: true,
  });
}

export function openAmounts(year: number, limit: number) {
  return sequelize.query(
    `SELECT m.name, SUM(i.total_cents) AS total FROM invoices i JOIN members m ON m.id = i.member_id
     WHERE i.paid = false AND EXTRACT(YEAR FROM i.issued_on) = ${Number(year)}
     GROUP BY m.name ORDER BY total DESC LIMIT ${Number(limit)}`,
    { type: QueryTypes.SELECT },
  );
}

export function memberHistory(memberId: number, words: string) {
  return sequelize.query(
    'SELECT r.id, r.starts_at, b.name FROM reservations r JOIN boats b ON b.id = r.boat_id WHERE r.member_id = $1 AND b.name ILIKE $2',
    { bind: [memberId, `%${words}%`], type: QueryTypes.SELECT },
  );
}
