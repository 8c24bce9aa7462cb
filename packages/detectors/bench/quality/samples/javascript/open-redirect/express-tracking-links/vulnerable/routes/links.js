const { Router } = require('express');
const { destination } = require('../services/destination');

exports.linkRouter = function linkRouter({ statistics, home }) {
  const router = Router();

  router.get('/:campaign', (req, res) => {
    const target = destination(req.query.to, home);
    statistics.count(req.params.campaign);
    res.set('Cache-Control', 'no-store');
    res.redirect(302, target);
  });

  return router;
};
