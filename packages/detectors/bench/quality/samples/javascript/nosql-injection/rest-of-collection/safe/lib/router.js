'use strict';

const express = require('express');
const { buildFilter, buildOptions } = require('./filter');

module.exports = function collectionRouter(collection, { fields }) {
  const router = express.Router();

  router.get('/', async (req, res, next) => {
    try {
      const filter = buildFilter(req.query, fields);
      const documents = await collection.find(filter, buildOptions(req.query)).toArray();
      res.json(documents);
    } catch (error) {
      next(error);
    }
  });

  router.get('/count', async (req, res, next) => {
    try {
      res.json({ count: await collection.countDocuments({}) });
    } catch (error) {
      next(error);
    }
  });

  return router;
};
