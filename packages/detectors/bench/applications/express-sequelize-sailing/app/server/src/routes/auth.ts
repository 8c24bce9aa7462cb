import { Router } from 'express';
import { z } from 'zod';
import { logger } from '../config/logger';
import { signedIn } from '../middleware/authenticate';
import { loginLimiter } from '../middleware/limits';
import { validBody, wrap } from '../middleware/validate';
import { Member } from '../models/member';
import { sendResetMail } from '../services/mail';
import { register, resetPassword, signIn } from '../services/members';
import { issueSession, logSessionEnd, newResetToken, readInvitation } from '../services/tokens';

const router = Router();

const credentials = z.object({ email: z.string().email().max(200), password: z.string().min(1).max(200) });
const registration = credentials.extend({ name: z.string().min(1).max(120), password: z.string().min(10).max(200) });
const acceptance = z.object({ token: z.string(), name: z.string().min(1).max(120), password: z.string().min(10).max(200) });

router.post(
  '/login',
  loginLimiter,
  validBody(credentials),
  wrap(async (req, res) => {
    const { email, password } = req.body;
    const member = await signIn(email, password);
    if (!member) {
      logger.warn('sign-in failed', { address: req.ip });
      return res.status(401).json({ error: 'wrong address or password' });
    }
    res.json({ token: issueSession(member), name: member.name, role: member.role });
  }),
);

router.post(
  '/register',
  loginLimiter,
  validBody(registration),
  wrap(async (req, res) => {
    const member = await register(req.body);
    logger.info('new account', { member: member.id });
    res.status(201).json({ token: issueSession(member), name: member.name, role: member.role });
  }),
);

router.post(
  '/invitation',
  loginLimiter,
  validBody(acceptance),
  wrap(async (req, res) => {
    const invitation = readInvitation(req.body.token);
    if (!invitation) {
      return res.status(400).json({ error: 'the invitation has expired' });
    }
    const { name, password } = req.body;
    const member = await register({ email: invitation.email, name, password }, invitation.role);
    res.status(201).json({ token: issueSession(member), name: member.name, role: member.role });
  }),
);

router.post(
  '/forgotten',
  loginLimiter,
  wrap(async (req, res) => {
    const member = await Member.findOne({ where: { email: String(req.body.email ?? '') } });
    if (member) {
      const { token, digest } = newResetToken();
      await member.update({ resetDigest: digest, resetUntil: new Date(Date.now() + 3_600_000) });
      await sendResetMail(member.email, token);
    }
    res.status(204).end();
  }),
);

router.post(
  '/reset',
  loginLimiter,
  validBody(z.object({ token: z.string(), password: z.string().min(10).max(200) })),
  wrap(async (req, res) => {
    const done = await resetPassword(req.body.token, req.body.password);
    res.status(done ? 204 : 400).end();
  }),
);

router.post('/logout', signedIn, (req, res) => {
  const token = (req.get('Authorization') ?? '').slice(7);
  if (token) {
    logSessionEnd(token);
  }
  res.status(204).end();
});

export default router;
