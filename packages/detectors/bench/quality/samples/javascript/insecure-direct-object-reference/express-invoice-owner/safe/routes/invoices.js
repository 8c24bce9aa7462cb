'use strict';

const { Router } = require('express');

module.exports = (service) => {
  const router = Router();

  router.get('/', async (req, res, next) => {
    try {
      res.json({ invoices: await service.list(req.accountId) });
    } catch (err) {
      next(err);
    }
  });

  router.get('/:id(\\d{1,9})', async (req, res, next) => {
    try {
      const invoice = await service.details(req.accountId, Number(req.params.id));
      if (!invoice) return res.status(404).json({ error: 'no such invoice' });
      res.json(invoice);
    } catch (err) {
      next(err);
    }
  });

  return router;
};
