import { Router } from 'express';
import { z } from 'zod';
import { memberOf, requireRole, signedIn } from '../middleware/authenticate';
import { HttpError } from '../middleware/errors';
import { validBody, wrap } from '../middleware/validate';
import { Reservation } from '../models/reservation';
import { ownReservation, reserve, upcoming } from '../services/reservations';

const router = Router();

const wish = z.object({
  boatId: z.number().int(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  crew: z.number().int().min(1).max(12),
  remark: z.string().max(500).optional(),
});

router.use(signedIn);

router.get(
  '/',
  wrap(async (req, res) => {
    res.json(await upcoming(memberOf(req).id));
  }),
);

router.post(
  '/',
  validBody(wish),
  wrap(async (req, res) => {
    res.status(201).json(await reserve(memberOf(req).id, req.body));
  }),
);

router.get(
  '/:id',
  wrap(async (req, res) => {
    const reservation = await Reservation.findByPk(req.params.id, { include: ['boat'] });
    if (!reservation) {
      throw new HttpError(404, 'no such reservation');
    }
    res.json(reservation);
  }),
);

router.patch(
  '/:id',
  wrap(async (req, res) => {
    const reservation = await ownReservation(Number(req.params.id), memberOf(req).id);
    reservation.remark = String(req.body.remark ?? '').slice(0, 500);
    await reservation.save();
    res.json(reservation);
  }),
);

router.delete(
  '/:id',
  wrap(async (req, res) => {
    const removed = await Reservation.destroy({ where: { id: req.params.id, memberId: memberOf(req).id } });
    res.status(removed ? 204 : 404).end();
  }),
);

router.post(
  '/:id/confirm',
  requireRole('skipper', 'office'),
  wrap(async (req, res) => {
    const reservation = await Reservation.findByPk(req.params.id);
    if (!reservation) {
      throw new HttpError(404, 'no such reservation');
    }
    reservation.state = 'confirmed';
    await reservation.save();
    res.json({ state: reservation.state });
  }),
);

router.post(
  '/:id/crew',
  wrap(async (req, res) => {
    const reservation = await Reservation.findByPk(req.params.id);
    const member = memberOf(req);
    if (!reservation || (reservation.memberId !== member.id && member.role !== 'office')) {
      throw new HttpError(404, 'no such reservation');
    }
    reservation.crew = Math.min(12, Math.max(1, Number(req.body.crew)));
    await reservation.save();
    res.json({ crew: reservation.crew });
  }),
);

export default router;
