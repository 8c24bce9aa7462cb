'use strict';

const express = require('express');
const { MongoClient } = require('mongodb');
const { Roster } = require('./roster');
const { optionsOf, filterOf } = require('./query');

module.exports = async function endpoints({ uri, database, fields = ['team', 'position'] }) {
  const client = await MongoClient.connect(uri);
  const roster = new Roster(client.db(database).collection('players'));
  const router = express.Router();

  router.get('/players', async (req, res, next) => {
    try {
      const filter = filterOf(req.query, fields);
      const players = await roster.list(filter, optionsOf(req.query));
      res.json({ players, count: players.length });
    } catch (error) {
      next(error);
    }
  });

  router.get('/players/:number', async (req, res, next) => {
    try {
      const player = await roster.byNumber(req.params.number);
      if (!player) res.status(404).json({ error: 'no such player' });
      else res.json(player);
    } catch (error) {
      next(error);
    }
  });

  return { router, close: () => client.close() };
};
