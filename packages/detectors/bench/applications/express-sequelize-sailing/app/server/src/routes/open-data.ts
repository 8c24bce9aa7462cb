import { Router } from 'express';
import { wrap } from '../middleware/validate';
import { Boat, Harbour } from '../models/boat';

const router = Router();

router.get(
  '/boats',
  wrap(async (req, res) => {
    const boats = await Boat.findAll({ where: { retired: false }, attributes: ['id', 'name', 'kind', 'berths'] });
    res.set('Cache-Control', 'public, max-age=3600').json(boats);
  }),
);

router.get(
  '/harbours',
  wrap(async (req, res) => {
    res.json(await Harbour.findAll({ attributes: ['code', 'name'] }));
  }),
);

export default router;
