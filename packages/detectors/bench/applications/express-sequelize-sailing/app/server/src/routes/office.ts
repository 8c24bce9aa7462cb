import { Router } from 'express';
import { z } from 'zod';
import { logger } from '../config/logger';
import { memberOf, requireRole, signedInPage } from '../middleware/authenticate';
import { HttpError } from '../middleware/errors';
import { wrap } from '../middleware/validate';
import { Boat } from '../models/boat';
import { Invoice } from '../models/invoice';
import { Member } from '../models/member';
import { NewsItem } from '../models/message';
import { sendMail } from '../services/mail';
import { freeSpace } from '../services/photos';
import { memberHistory, occupation, openAmounts, turnover } from '../services/reports';
import { issueInvitation } from '../services/tokens';
import { createVoucher } from '../services/vouchers';
import { env } from '../config/env';

const router = Router();

router.use(signedInPage);

router.get(
  '/',
  requireRole('office'),
  wrap(async (req, res) => {
    const [members, boats, open] = await Promise.all([
      Member.count(),
      Boat.count({ where: { retired: false } }),
      Invoice.count({ where: { paid: false } }),
    ]);
    res.render('office/index', { members, boats, open, space: await freeSpace() });
  }),
);

router.get(
  '/members',
  requireRole('office'),
  wrap(async (req, res) => {
    const members = await Member.findAll({ order: [['name', 'ASC']], limit: 500 });
    res.render('office/members', { members });
  }),
);

router.post(
  '/members/:id/role',
  wrap(async (req, res) => {
    const role = z.enum(['member', 'skipper', 'office']).parse(req.body.role);
    await Member.update({ role }, { where: { id: req.params.id } });
    logger.info('role changed', { member: Number(req.params.id), role, by: memberOf(req).id });
    res.redirect('/office/members');
  }),
);

router.post(
  '/members/:id/remove',
  requireRole('office'),
  wrap(async (req, res) => {
    await Member.destroy({ where: { id: req.params.id } });
    res.redirect('/office/members');
  }),
);

router.get(
  '/members/:id/history',
  requireRole('office'),
  wrap(async (req, res) => {
    const history = await memberHistory(Number(req.params.id), String(req.query.words ?? ''));
    res.render('office/history', { history });
  }),
);

router.post(
  '/invitations',
  requireRole('office'),
  wrap(async (req, res) => {
    const given = z.object({ email: z.string().email(), role: z.enum(['member', 'skipper']) }).parse({
      email: req.body.email,
      role: req.body.role,
    });
    const link = `${env.publicAddress}/invitation?token=${issueInvitation(given)}`;
    await sendMail(given.email, 'Join us', `Your account is ready: ${link}`);
    res.redirect('/office');
  }),
);

router.post(
  '/vouchers',
  requireRole('office'),
  wrap(async (req, res) => {
    const amount = Math.round(Number(req.body.amount) * 100);
    if (!(amount > 0 && amount <= 50_000)) {
      throw new HttpError(400, 'the amount does not fit');
    }
    const voucher = await createVoucher(amount);
    res.render('office/voucher', { voucher });
  }),
);

router.get(
  '/reports/turnover',
  requireRole('office'),
  wrap(async (req, res) => {
    const rows = await turnover(String(req.query.unit ?? 'month'), new Date(Date.now() - 365 * 86_400_000));
    res.render('office/report', { title: 'Turnover', rows });
  }),
);

router.get(
  '/reports/occupation',
  requireRole('office'),
  wrap(async (req, res) => {
    const rows = await occupation(String(req.query.unit ?? 'month'), new Date(Date.now() - 365 * 86_400_000));
    res.render('office/report', { title: 'Occupation', rows });
  }),
);

router.get(
  '/reports/open',
  requireRole('office'),
  wrap(async (req, res) => {
    const rows = await openAmounts(Number(req.query.year), Number(req.query.limit ?? 50));
    res.render('office/report', { title: 'Open amounts', rows });
  }),
);

router.post(
  '/news',
  requireRole('office'),
  wrap(async (req, res) => {
    const { title, body } = req.body;
    await NewsItem.create({ title, body, publishedOn: new Date().toISOString().slice(0, 10) });
    res.redirect('/news');
  }),
);

export default router;
