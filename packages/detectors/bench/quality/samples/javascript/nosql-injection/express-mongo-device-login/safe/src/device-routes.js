import { Router } from 'express';
import { createSession } from './sessions.js';

export function deviceRoutes(devices) {
  const router = Router();

  router.post('/login', async (req, res, next) => {
    try {
      const { serial, pairingCode } = req.body ?? {};
      if (typeof serial !== 'string' || typeof pairingCode !== 'string') {
        return res.status(400).json({ error: 'serial and pairingCode are expected' });
      }
      const device = await devices.findForLogin(serial, pairingCode);
      if (!device) return res.status(401).json({ error: 'unknown device' });
      await devices.touch(device._id);
      res.json({ token: createSession(device._id), name: device.name });
    } catch (err) {
      next(err);
    }
  });

  router.get('/models', async (req, res, next) => {
    try {
      res.json(await devices.models());
    } catch (err) {
      next(err);
    }
  });

  return router;
}
