import { Router } from 'express';
import { z } from 'zod';
import { memberOf, requireRole, signedIn } from '../middleware/authenticate';
import { csvUpload } from '../middleware/upload';
import { validBody, wrap } from '../middleware/validate';
import { Member } from '../models/member';
import { importPhones } from '../services/members';
import { hashPassword, isPassword, pictureAddress } from '../services/passwords';
import { redeem } from '../services/vouchers';

const router = Router();

router.get(
  '/me',
  signedIn,
  wrap(async (req, res) => {
    const member = await Member.findByPk(memberOf(req).id, { attributes: { exclude: ['passwordHash', 'resetDigest'] } });
    res.json({ ...member?.toJSON(), picture: member ? pictureAddress(member.email) : null });
  }),
);

router.patch(
  '/me',
  signedIn,
  wrap(async (req, res) => {
    const member = await Member.findByPk(memberOf(req).id);
    if (!member) {
      return res.status(404).end();
    }
    await member.update(req.body);
    res.json({ name: member.name, phone: member.phone, about: member.about });
  }),
);

const contact = z.object({ phone: z.string().max(40), about: z.string().max(2000) });

router.put(
  '/me/contact',
  signedIn,
  validBody(contact),
  wrap(async (req, res) => {
    await Member.update(req.body, { where: { id: memberOf(req).id } });
    res.status(204).end();
  }),
);

router.put(
  '/me/name',
  signedIn,
  wrap(async (req, res) => {
    await Member.update(req.body, { where: { id: memberOf(req).id }, fields: ['name'] });
    res.status(204).end();
  }),
);

router.put(
  '/me/password',
  signedIn,
  wrap(async (req, res) => {
    const { old, fresh } = req.body;
    const member = await Member.findByPk(memberOf(req).id);
    if (!member || typeof fresh !== 'string' || fresh.length < 10 || !(await isPassword(String(old), member.passwordHash))) {
      return res.status(400).json({ error: 'the old password is wrong or the new one too short' });
    }
    await member.update({ passwordHash: await hashPassword(fresh) });
    res.status(204).end();
  }),
);

router.post(
  '/me/vouchers',
  signedIn,
  wrap(async (req, res) => {
    const amount = await redeem(String(req.body.code), memberOf(req).id);
    res.json({ amount });
  }),
);

router.get(
  '/skippers',
  signedIn,
  wrap(async (req, res) => {
    const skippers = await Member.findAll({ where: { role: 'skipper' }, order: [['name', 'ASC']] });
    res.json(skippers);
  }),
);

router.get(
  '/directory',
  signedIn,
  wrap(async (req, res) => {
    const members = await Member.findAll({ attributes: ['id', 'name', 'about'], order: [['name', 'ASC']] });
    res.json(members);
  }),
);

router.post(
  '/import',
  requireRole('office'),
  csvUpload,
  wrap(async (req, res) => {
    if (!req.file) {
      return res.status(400).json({ error: 'a list is needed' });
    }
    res.json({ changed: await importPhones(req.file.buffer) });
  }),
);

export default router;
