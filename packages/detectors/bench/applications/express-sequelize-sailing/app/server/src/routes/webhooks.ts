import { Router } from 'express';
import { logger } from '../config/logger';
import { wrap } from '../middleware/validate';
import { Harbour } from '../models/boat';
import { isSigned, isSignedByHarbour, markPaid } from '../services/payments';

const router = Router();

router.post(
  '/payments',
  wrap(async (req, res) => {
    if (!isSigned(req.body, req.get('X-Signature') ?? '')) {
      logger.warn('payment notice with a wrong signature');
      return res.status(401).end();
    }
    const notice = JSON.parse(req.body.toString('utf8'));
    if (notice.state === 'paid') {
      await markPaid(String(notice.reference));
    }
    res.status(204).end();
  }),
);

router.post(
  '/harbours',
  wrap(async (req, res) => {
    if (!isSignedByHarbour(req.body, req.get('X-Harbour-Signature') ?? '')) {
      return res.status(401).end();
    }
    const notice = JSON.parse(req.body.toString('utf8'));
    await Harbour.update({ name: String(notice.name) }, { where: { code: String(notice.code) } });
    res.status(204).end();
  }),
);

export default router;
