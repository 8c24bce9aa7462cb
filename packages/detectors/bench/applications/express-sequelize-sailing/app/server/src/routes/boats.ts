import { Router } from 'express';
import { z } from 'zod';
import { memberOf, requireRole, signedIn } from '../middleware/authenticate';
import { HttpError } from '../middleware/errors';
import { boatPhoto } from '../middleware/upload';
import { validBody, wrap } from '../middleware/validate';
import { Boat, Harbour } from '../models/boat';
import { Review } from '../models/review';
import { boatsLike, freeBoats, searchBoats } from '../services/boat-search';
import { dimensionsOf, makePreview } from '../services/photos';
import { forecastFor, tidesFor } from '../services/weather';

const router = Router();

router.get(
  '/',
  wrap(async (req, res) => {
    const { words, harbour, berths } = req.query as Record<string, string | undefined>;
    res.json(await searchBoats({ words, harbour, berths: berths ? Number(berths) : undefined }));
  }),
);

router.get(
  '/suggestions',
  wrap(async (req, res) => {
    const boats = await boatsLike(String(req.query.words ?? ''));
    res.json(boats.map(({ id, name }) => ({ id, name })));
  }),
);

router.get(
  '/free',
  wrap(async (req, res) => {
    const from = new Date(String(req.query.from));
    const to = new Date(String(req.query.to));
    if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) {
      throw new HttpError(400, 'two times are needed');
    }
    res.json(await freeBoats(from, to));
  }),
);

router.get(
  '/:id',
  wrap(async (req, res) => {
    const boat = await Boat.findByPk(req.params.id, { include: ['harbour', 'reviews'] });
    if (!boat) {
      throw new HttpError(404, 'no such boat');
    }
    res.json(boat);
  }),
);

router.get(
  '/:id/weather',
  wrap(async (req, res) => {
    const boat = await Boat.findByPk(req.params.id);
    const harbour = boat && (await Harbour.findByPk(boat.harbourId));
    if (!harbour) {
      throw new HttpError(404, 'no such boat');
    }
    const day = String(req.query.day ?? '');
    res.json({ forecast: await forecastFor(harbour.station), tides: await tidesFor(harbour.code, day) });
  }),
);

const review = z.object({ stars: z.number().int().min(1).max(5), text: z.string().min(1).max(3000) });

router.post(
  '/:id/reviews',
  signedIn,
  validBody(review),
  wrap(async (req, res) => {
    const boat = await Boat.findByPk(req.params.id);
    if (!boat) {
      throw new HttpError(404, 'no such boat');
    }
    const { id, name } = memberOf(req);
    const { stars, text } = req.body;
    const created = await Review.create({ boatId: boat.id, memberId: id, author: name, stars, text });
    res.status(201).json(created);
  }),
);

const boatBody = z.object({
  name: z.string().min(1).max(80),
  kind: z.string().max(40),
  berths: z.number().int().min(1).max(12),
  harbourId: z.number().int(),
  hourCents: z.number().int().min(0),
});

router.post(
  '/',
  requireRole('office'),
  wrap(async (req, res) => {
    const given = boatBody.parse(req.body);
    res.status(201).json(await Boat.create({ ...given, photo: null, notes: null }));
  }),
);

router.post(
  '/:id/photo',
  requireRole('skipper', 'office'),
  boatPhoto,
  wrap(async (req, res) => {
    const boat = await Boat.findByPk(req.params.id);
    if (!boat || !req.file) {
      throw new HttpError(404, 'no such boat');
    }
    boat.photo = req.file.filename;
    await boat.save();
    res.json({ photo: boat.photo, ...(await dimensionsOf(boat.photo)) });
  }),
);

router.post(
  '/:id/preview',
  requireRole('skipper', 'office'),
  wrap(async (req, res) => {
    const boat = await Boat.findByPk(req.params.id);
    if (!boat?.photo) {
      throw new HttpError(404, 'no photo');
    }
    res.json({ preview: await makePreview(boat.photo, req.body.size ?? '320x240') });
  }),
);

export default router;
