import { randomInt } from 'crypto';
import { Op, Transaction } from 'sequelize';
import { sequelize } from '../config/database';
import { HttpError } from '../middleware/errors';
import { Boat } from '../models/boat';
import { Reservation } from '../models/reservation';

export interface Wish {
  boatId: number;
  startsAt: Date;
  endsAt: Date;
  crew: number;
  remark?: string;
}

export async function reserve(memberId: number, wish: Wish): Promise<Reservation> {
  if (wish.endsAt <= wish.startsAt) {
    throw new HttpError(400, 'the end lies before the start');
  }
  return sequelize.transaction(async (transaction) => {
    const boat = await Boat.findByPk(wish.boatId, { transaction, lock: Transaction.LOCK.UPDATE });
    if (!boat || boat.retired || boat.berths < wish.crew) {
      throw new HttpError(409, 'this boat does not fit');
    }
    const taken = await Reservation.count({
      where: {
        boatId: boat.id,
        state: { [Op.ne]: 'cancelled' },
        startsAt: { [Op.lt]: wish.endsAt },
        endsAt: { [Op.gt]: wish.startsAt },
      },
      transaction,
    });
    if (taken > 0) {
      throw new HttpError(409, 'the boat is taken');
    }
    return Reservation.create(
      {
        boatId: boat.id,
        memberId,
        startsAt: wish.startsAt,
        endsAt: wish.endsAt,
        crew: wish.crew,
        remark: wish.remark ?? null,
        keyCode: newKeyCode(),
      },
      { transaction },
    );
  });
}

export function newKeyCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}

export function upcoming(memberId: number): Promise<Reservation[]> {
  return Reservation.findAll({
    where: { memberId, endsAt: { [Op.gte]: new Date() } },
    order: [['startsAt', 'ASC']],
    include: ['boat'],
  });
}

export async function ownReservation(id: number, memberId: number): Promise<Reservation> {
  const reservation = await Reservation.findByPk(id);
  if (!reservation || reservation.memberId !== memberId) {
    throw new HttpError(404, 'no such reservation');
  }
  return reservation;
}
