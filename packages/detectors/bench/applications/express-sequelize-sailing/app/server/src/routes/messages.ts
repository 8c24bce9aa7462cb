import { Router } from 'express';
import { z } from 'zod';
import { memberOf, signedIn } from '../middleware/authenticate';
import { HttpError } from '../middleware/errors';
import { validBody, wrap } from '../middleware/validate';
import { Member } from '../models/member';
import { Message } from '../models/message';
import { sendMail } from '../services/mail';

const router = Router();

router.use(signedIn);

router.get(
  '/',
  wrap(async (req, res) => {
    const messages = await Message.findAll({
      where: { recipientId: memberOf(req).id },
      include: [{ association: 'sender', attributes: ['id', 'name'] }],
      order: [['createdAt', 'DESC']],
      limit: 100,
    });
    res.json(messages);
  }),
);

router.get(
  '/:id',
  wrap(async (req, res) => {
    const message = await Message.findOne({ where: { id: req.params.id, recipientId: memberOf(req).id } });
    if (!message) {
      throw new HttpError(404, 'no such message');
    }
    if (!message.readAt) {
      await message.update({ readAt: new Date() });
    }
    res.json(message);
  }),
);

const letter = z.object({
  recipientId: z.number().int(),
  subject: z.string().min(1).max(200),
  body: z.string().min(1).max(10_000),
});

router.post(
  '/',
  validBody(letter),
  wrap(async (req, res) => {
    const recipient = await Member.findByPk(req.body.recipientId);
    if (!recipient) {
      throw new HttpError(404, 'no such member');
    }
    const { subject, body } = req.body;
    const message = await Message.create({
      senderId: memberOf(req).id,
      recipientId: recipient.id,
      subject,
      body,
      readAt: null,
    });
    await sendMail(recipient.email, 'A message for you', 'You have a new message in the members area.');
    res.status(201).json({ id: message.id });
  }),
);

export default router;
