import { Op, QueryTypes, WhereOptions } from 'sequelize';
import { sequelize } from '../config/database';
import { Boat } from '../models/boat';
import { Course } from '../models/course';

export interface BoatFilter {
  words?: string;
  harbour?: string;
  berths?: number;
}

export interface BoatRow {
  id: number;
  name: string;
  kind: string;
  berths: number;
  harbour: string;
  stars: number | null;
}

export async function searchBoats(filter: BoatFilter): Promise<BoatRow[]> {
  const conditions = ['b.retired = false'];
  const replacements: Record<string, unknown> = {};
  if (filter.words) {
    conditions.push('b.name ILIKE :words');
    replacements.words = `%${filter.words}%`;
  }
  if (filter.berths) {
    conditions.push('b.berths >= :berths');
    replacements.berths = filter.berths;
  }
  if (filter.harbour) {
    conditions.push(`h.code = '${filter.harbour}'`);
  }
  const statement = `
    SELECT b.id, b.name, b.kind, b.berths, h.name AS harbour, AVG(r.stars) AS stars
    FROM boats b
    JOIN harbours h ON h.id = b.harbour_id
    LEFT JOIN reviews r ON r.boat_id = b.id
    WHERE ${conditions.join(' AND ')}
    GROUP BY b.id, h.name
    ORDER BY b.name`;
  return sequelize.query<BoatRow>(statement, { replacements, type: QueryTypes.SELECT });
}

export function boatsLike(words: string): Promise<Boat[]> {
  return Boat.findAll({ where: { name: { [Op.iLike]: `%${words}%` }, retired: false }, limit: 20 });
}

const courseColumns: Record<string, string> = {
  title: 'title',
  price: 'price_cents',
  start: 'starts_on',
};

export function coursesSorted(order: string): Promise<Course[]> {
  const column = courseColumns[order] ?? 'starts_on';
  return sequelize.query(`SELECT * FROM courses WHERE starts_on >= CURRENT_DATE ORDER BY ${column}`, {
    model: Course,
    mapToModel: true,
  });
}

export function freeBoats(from: Date, to: Date, where: WhereOptions<Boat> = {}): Promise<Boat[]> {
  return Boat.findAll({
    where: {
      ...where,
      retired: false,
      id: {
        [Op.notIn]: sequelize.literal(
          `(SELECT boat_id FROM reservations WHERE starts_at < ${sequelize.escape(to)} AND ends_at > ${sequelize.escape(from)})`,
        ),
      },
    },
  });
}
